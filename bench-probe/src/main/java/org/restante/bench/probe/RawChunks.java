package org.restante.bench.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * The fastest way in and out of a table of chunks: one transaction, one binary COPY, rows of 256 KiB; and one prepared
 * statement that reads row by row.
 */
@ApplicationScoped
public class RawChunks {
    private static final int CHUNK = 1 << 18;
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    @Resource(lookup = "java:jboss/datasources/RestanteDS")
    private DataSource database;

    int copyIn(UUID blob, byte[] content) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                OutputStream out = new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class),
                        "copy bench_chunk (blob_id, seq, data) from stdin (format binary)",
                        1 << 16)) {
            out.write(HEADER);
            for (int seq = 0; seq * CHUNK < content.length; seq++) {
                int length = Math.min(CHUNK, content.length - seq * CHUNK);
                out.write(row(blob, seq, length));
                out.write(content, seq * CHUNK, length);
            }
            out.write(new byte[] {-1, -1});
        }
        return content.length;
    }

    private static byte[] row(UUID blob, int seq, int length) {
        return ByteBuffer.allocate(34)
                .putShort((short) 3)
                .putInt(16)
                .putLong(blob.getMostSignificantBits())
                .putLong(blob.getLeastSignificantBits())
                .putInt(4)
                .putInt(seq)
                .putInt(length)
                .array();
    }

    void remove(UUID blob) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from bench_chunk where blob_id = ?")) {
            delete.setObject(1, blob);
            delete.executeUpdate();
        }
    }

    /** Reads a blob of the product, without opening it. */
    long read(UUID blob) throws SQLException {
        long bytes = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select data from blob_chunk where blob_id = ? and seq = ?")) {
            for (int seq = 0; ; seq++) {
                select.setObject(1, blob);
                select.setInt(2, seq);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return bytes;
                    }
                    bytes += row.getBytes(1).length;
                }
            }
        }
    }
}

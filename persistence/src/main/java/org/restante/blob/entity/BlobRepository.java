package org.restante.blob.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Blobs and their chunks. Chunks bypass the entity manager: they are written by COPY and read one at a time. */
@ApplicationScoped
public class BlobRepository {

    private static final byte[] COPY_HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short COPY_COLUMNS = 3;
    private static final short COPY_END = -1;

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    public void add(Blob blob) {
        em.persist(blob);
    }

    public Optional<Blob> find(UUID id) {
        return Optional.ofNullable(em.find(Blob.class, id));
    }

    /** Removes a blob and all of its chunks. */
    public void remove(UUID id) {
        em.createNativeQuery("delete from blob where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Ids of blobs that were begun before a time and never completed. */
    public List<UUID> abandonedBefore(Instant time) {
        return em.createQuery("select b.id from Blob b where not b.complete and b.createdAt < :time", UUID.class)
                .setParameter("time", time)
                .getResultList();
    }

    /** Stores chunks in their order, the first under number {@code first}, by one binary COPY. */
    public void append(UUID blob, int first, List<byte[]> chunks) {
        em.unwrap(Session.class).doWork(connection -> {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            String copy = "copy blob_chunk (blob_id, seq, data) from stdin (format binary)";
            try (PGCopyOutputStream out = new PGCopyOutputStream(postgres, copy, 1 << 16)) {
                out.write(COPY_HEADER);
                int seq = first;
                for (byte[] chunk : chunks) {
                    out.write(row(blob, seq++, chunk.length));
                    out.write(chunk);
                }
                out.write(ByteBuffer.allocate(Short.BYTES).putShort(COPY_END).array());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] row(UUID blob, int seq, int length) {
        return ByteBuffer.allocate(Short.BYTES + 4 * Integer.BYTES + 2 * Long.BYTES)
                .putShort(COPY_COLUMNS)
                .putInt(2 * Long.BYTES)
                .putLong(blob.getMostSignificantBits())
                .putLong(blob.getLeastSignificantBits())
                .putInt(Integer.BYTES)
                .putInt(seq)
                .putInt(length)
                .array();
    }

    /** Chunks in their order from number {@code first} on, at most {@code most}; none behind the last. */
    public List<byte[]> chunks(UUID blob, int first, int most) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            String chunks = "select seq, data from blob_chunk where blob_id = ? and seq >= ? and seq < ? order by seq";
            try (PreparedStatement select = connection.prepareStatement(chunks)) {
                select.setObject(1, blob);
                select.setInt(2, first);
                select.setInt(3, first + most);
                return bytes(select, first);
            }
        });
    }

    // What stands behind a gap is not there: a blob whose middle is missing ends there.
    private static List<byte[]> bytes(PreparedStatement select, int first) throws SQLException {
        List<byte[]> all = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next() && rows.getInt(1) == first + all.size()) {
                all.add(rows.getBytes(2));
            }
        }
        return all;
    }
}

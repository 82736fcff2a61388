package org.restante.it.attack;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;

/**
 * The first message of a TLS handshake (RFC 5246, section 7.4.1.2), for versions and suites that this Java itself would not
 * offer.
 */
record ClientHello(byte[] record) {

    private static final int HANDSHAKE = 22;
    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_HELLO = 2;
    private static final int PATIENCE_MILLIS = 30_000;

    static ClientHello of(int version, List<Integer> suites) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeShort(version);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(2 * suites.size());
        for (int suite : suites) {
            out.writeShort(suite);
        }
        out.writeShort(0x0100);
        byte[] extensions = extensions();
        out.writeShort(extensions.length);
        out.write(extensions);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        DataOutputStream framed = new DataOutputStream(record);
        framed.writeByte(HANDSHAKE);
        framed.writeShort(Math.min(version, 0x0301));
        framed.writeShort(body.size() + 4);
        framed.writeInt(CLIENT_HELLO << 24 | body.size());
        framed.write(body.toByteArray());
        return new ClientHello(record.toByteArray());
    }

    /** P-256, P-384 and X25519; points uncompressed; SHA-256 with RSA, RSA-PSS and ECDSA. */
    private static byte[] extensions() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        extension(out, 10, 0x00, 0x06, 0x00, 0x17, 0x00, 0x18, 0x00, 0x1D);
        extension(out, 11, 0x01, 0x00);
        extension(out, 13, 0x00, 0x08, 0x04, 0x01, 0x08, 0x04, 0x04, 0x03, 0x02, 0x01);
        return bytes.toByteArray();
    }

    private static void extension(DataOutputStream out, int type, int... content) throws IOException {
        out.writeShort(type);
        out.writeShort(content.length);
        for (int octet : content) {
            out.writeByte(octet);
        }
    }

    /** Whether a server goes on with the handshake; else it closes, or sends an alert. */
    boolean isAnswered(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(record);
            InputStream in = socket.getInputStream();
            byte[] head = in.readNBytes(6);
            return head.length == 6 && head[0] == HANDSHAKE && head[5] == SERVER_HELLO;
        } catch (SocketException reset) {
            return false;
        }
    }
}

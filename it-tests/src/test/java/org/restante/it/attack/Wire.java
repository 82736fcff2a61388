package org.restante.it.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.restante.it.portal.AnyCertificate;
import org.restante.launcher.Portal;

/**
 * Speaks HTTP/1.1 over TLS by hand: nothing corrects an address, adds a header or follows a redirect.
 *
 * @param source the address of this machine that the portal sees; any of 127.0.0.0/8
 */
record Wire(URI portal, String source) {

    static final String FORM = "application/x-www-form-urlencoded";

    private static final int PATIENCE_MILLIS = 60_000;

    static Wire to(Portal portal) {
        return new Wire(portal.portalUrl(), "127.0.0.1");
    }

    /** The same from another address. */
    Wire from(String address) {
        return new Wire(portal, address);
    }

    Answer get(String target) throws IOException {
        return send("GET", target, Map.of(), "");
    }

    /**
     * Sends one request and reads until the portal closes the connection.
     *
     * @param headers replace those that are sent otherwise
     */
    Answer send(String method, String target, Map<String, String> headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", portal.getAuthority());
        all.put("Connection", "close");
        if (content.length > 0) {
            all.put("Content-Length", Integer.toString(content.length));
            all.put("Content-Type", FORM);
        }
        all.putAll(headers);
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        all.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("\r\n");
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.UTF_8));
            out.write(content);
            out.flush();
            return Answer.parse(readAll(socket.getInputStream()));
        }
    }

    private Socket connect() throws IOException {
        Socket plain = new Socket();
        plain.bind(new InetSocketAddress(InetAddress.getByName(source), 0));
        plain.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), portal.getPort()), PATIENCE_MILLIS);
        plain.setSoTimeout(PATIENCE_MILLIS);
        return AnyCertificate.trusting()
                .getSocketFactory()
                .createSocket(plain, portal.getHost(), portal.getPort(), true);
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                all.write(buffer, 0, count);
            }
        } catch (SSLException | SocketTimeoutException cut) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }
}

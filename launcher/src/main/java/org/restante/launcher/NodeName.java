package org.restante.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The name of this server among those that share the database; also the identifier of its transactions. */
final class NodeName {
    // The transaction manager takes 23 bytes at most.
    private static final int LONGEST = 23;

    private NodeName() {}

    /**
     * What is configured, or else the host's name, brought to the length.
     *
     * @throws LauncherException if what is configured cannot be used
     */
    static String of(@Nullable String configured) {
        if (configured == null) {
            return shortened(hostName().replaceAll("[^A-Za-z0-9._-]", "-"));
        }
        if (!configured.matches("[A-Za-z0-9._-]{1," + LONGEST + "}")) {
            throw new LauncherException(
                    "RESTANTE_NODE has 1 to " + LONGEST + " letters, digits, dots, hyphens and underscores.");
        }
        return configured;
    }

    /** The same name if it is short enough, else its start and a digest of all of it, so that two hosts differ. */
    static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return name.substring(0, LONGEST - 9) + "-" + HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}

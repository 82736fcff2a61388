package org.restante.crypto.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.key.PrivateKeyHandle;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.password.PassphraseKey;
import org.restante.crypto.token.Ticket;

/**
 * Writes the test vectors that are missing in the folder given as the argument, {@code
 * crypto/src/test/resources/vectors/sealed-message}. Those that are there stay: they are frozen, and the HPKE ones
 * would come out differently each time.
 */
final class VectorGenerator {
    private static final HexFormat HEX = HexFormat.of();
    private static final String IDS = "tenant: " + Samples.TENANT + "\nmessage: " + Samples.MESSAGE + "\n";

    private final Path folder;

    private VectorGenerator(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        VectorGenerator generator = new VectorGenerator(Path.of(arguments[0]));
        generator.parts();
        generator.alteredParts();
        generator.alteredHeaders();
        generator.hpkeWraps();
        generator.pendingWraps();
    }

    private void parts() throws IOException {
        part("part-empty", "", new byte[0], true);
        part("part-one-byte", "61", new byte[] {0x61}, true);
        byte[] hello = "{\"v\":1,\"subject\":\"Hello\",\"body\":\"<p>Hello</p>\",\"attachments\":[]}"
                .getBytes(StandardCharsets.UTF_8);
        part("part-message", HEX.formatHex(hello), hello, true);
        part("part-full-segment", "pattern 65536", Samples.pattern(65536), false);
        part("part-full-segment-and-one", "pattern 65537", Samples.pattern(65537), false);
        part("part-three-segments", "pattern 131073", Samples.pattern(131073), true);
    }

    private void alteredParts() throws IOException {
        altered("part-segment-altered", "part-three-segments", "edit: replace 65700 00\n", "SEGMENT_ALTERED");
        altered("part-segments-swapped", "part-three-segments", "edit: swap-segments 0 1\n", "SEGMENT_MISPLACED");
        altered("part-cut-between-segments", "part-three-segments", "edit: cut 131224\n", "TRUNCATED");
        altered("part-cut-with-number", "part-three-segments", "segments: 2\nedit: cut 131224\n", "TRUNCATED");
        altered("part-cut-within-segment", "part-three-segments", "edit: cut 70000\n", "TRUNCATED");
        altered("part-cut-within-last-segment", "part-message", "edit: cut 180\n", "SEGMENT_ALTERED");
        altered("part-trailing-segment", "part-three-segments", "segments: 2\n", "TRAILING_SEGMENT");
        altered("part-wrong-key", "part-message", "content-key: " + "00".repeat(32) + "\n", "WRONG_KEY");
        altered("part-other-salt", "part-message", "edit: replace 8 00\n", "WRONG_KEY");
        altered("part-of-other-message", "part-message", "message: " + Samples.OTHER + "\n", "WRONG_PLACE");
        byte[] empty = Samples.sealedWithEmptyLastSegment();
        write(
                "part-empty-last-segment",
                "base: part-three-segments.txt\nsegments: 2\nexpect: malformed\n" + folded("sealed", empty));
    }

    private void alteredHeaders() throws IOException {
        header("header-magic", "replace 0 52535451", "malformed");
        header("header-cut", "cut 119", "malformed");
        header("header-version", "replace 4 02", "unsupported");
        header("header-suite", "replace 5 0002", "unsupported");
        header("header-segment-length", "replace 7 11", "unsupported");
    }

    private void hpkeWraps() throws IOException {
        try (PrivateKeyHandle privateKey = PrivateKeyHandle.of(Samples.bytes(32, 0x50));
                SecretKeyHandle key = Samples.contentKey()) {
            byte[] publicKey = privateKey.publicKey();
            byte[] wrapped =
                    HpkeKeyWrap.wrap(publicKey, key, Samples.wrapContext()).encode();
            write(
                    "wrap-hpke",
                    "operation: unwrap-hpke\nexpect: success\n" + wrapPlace(1)
                            + line("private-key", privateKey.copyBytes())
                            + line("public-key-sha256", Hashes.sha256(publicKey))
                            + line("content-key", key.copyBytes()) + folded("wrapped", wrapped));
        }
        altered("wrap-hpke-other-key", "wrap-hpke", "private-key: " + "00".repeat(32) + "\n", "WRAP");
        altered("wrap-hpke-other-recipient", "wrap-hpke", "recipient: " + Samples.OTHER + "\n", "WRAP");
        altered("wrap-hpke-other-part", "wrap-hpke", "header-digest: " + "00".repeat(32) + "\n", "WRAP");
        write("wrap-hpke-other-version", "base: wrap-hpke.txt\nkey-version: 2\nexpect: no-recipient\n");
        write("wrap-hpke-cut", "base: wrap-hpke.txt\nedit: cut 1174\nexpect: malformed\n");
        write("wrap-hpke-long", "base: wrap-hpke.txt\nedit: append 00\nexpect: malformed\n");
    }

    private void pendingWraps() throws IOException {
        Ticket ticket = Ticket.of(Samples.bytes(16, 0x30));
        byte[] tenantKeyBytes = Samples.bytes(32, 0x70);
        byte[] nonce = Samples.bytes(12, 0x10);
        String typed = " Correct Horse\u00a0 battery  STAPLE";
        try (SecretKeyHandle tenantKey = SecretKeyHandle.of(tenantKeyBytes);
                SecretKeyHandle key = Samples.contentKey();
                PassphraseKey passphrase = PassphraseKey.derive(typed, Samples.bytes(16, 0x20), Samples.CHEAP);
                PendingKey pending =
                        PendingKey.derive(tenantKey, Samples.MESSAGE, Samples.RECIPIENT, ticket, passphrase)) {
            WrapContext context =
                    new WrapContext(Samples.TENANT, Samples.MESSAGE, Samples.RECIPIENT, 0, Samples.bytes(32, 0x60));
            write(
                    "wrap-pending",
                    "operation: unwrap-pending\nexpect: success\n" + wrapPlace(0)
                            + "delivered-message: " + Samples.MESSAGE + "\n"
                            + line("tenant-pending-key", tenantKeyBytes) + "ticket: " + ticket.text() + "\n"
                            + line("passphrase", typed.getBytes(StandardCharsets.UTF_8))
                            + line("pending-key", pending.copyBytes()) + line("nonce", nonce)
                            + line("content-key", key.copyBytes())
                            + folded(
                                    "wrapped",
                                    PendingKeyWrap.wrap(pending, key, context, nonce)
                                            .encode()));
        }
        altered("wrap-pending-other-passphrase", "wrap-pending", "passphrase: 636f7272656374\n", "WRAP");
        altered("wrap-pending-other-ticket", "wrap-pending", "ticket: 00000000000000000000000000\n", "WRAP");
        altered("wrap-pending-other-message", "wrap-pending", "message: " + Samples.OTHER + "\n", "WRAP");
        altered("wrap-pending-other-salt", "wrap-pending", "edit: replace 7 00\n", "WRAP");
        write("wrap-pending-too-much-memory", "base: wrap-pending.txt\nedit: replace 23 00040001\nexpect: malformed\n");
        write(
                "wrap-pending-as-hpke",
                "base: wrap-hpke.txt\nexpect: no-recipient\noperation: unwrap-pending\n"
                        + "delivered-message: " + Samples.MESSAGE + "\n" + line("tenant-pending-key", tenantKeyBytes)
                        + "ticket: " + ticket.text() + "\npassphrase: 61\n");
        write("wrap-version", "base: wrap-pending.txt\nedit: replace 0 02\nexpect: unsupported\n");
        write("wrap-suite", "base: wrap-pending.txt\nedit: replace 1 0003\nexpect: unsupported\n");
    }

    private void part(String name, String plaintext, byte[] bytes, boolean whole) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] salt = Samples.bytes(32, 0x20);
        SealedPart part;
        try (SecretKeyHandle key = Samples.contentKey()) {
            part = PartSealer.seal(Samples.PLACE, key, salt, new ByteArrayInputStream(bytes), out);
            write(
                    name,
                    "operation: open-part\nexpect: success\n" + IDS + "part: " + Samples.PART + "\n"
                            + line("content-key", key.copyBytes()) + line("salt", salt) + "segments: " + part.segments()
                            + "\nplaintext: " + plaintext + "\n" + line("header-digest", part.headerDigest())
                            + line("sealed-sha256", Hashes.sha256(out.toByteArray()))
                            + (whole ? folded("sealed", out.toByteArray()) : ""));
        }
    }

    private void altered(String name, String base, String change, String reason) throws IOException {
        write(name, "base: " + base + ".txt\n" + change + "expect: not-authentic\nreason: " + reason + "\n");
    }

    private void header(String name, String edit, String expect) throws IOException {
        write(name, "base: part-message.txt\nedit: " + edit + "\nexpect: " + expect + "\n");
    }

    private static String wrapPlace(int keyVersion) {
        return IDS + "recipient: " + Samples.RECIPIENT + "\nkey-version: " + keyVersion + "\n"
                + line("header-digest", Samples.bytes(32, 0x60));
    }

    private static String line(String name, byte[] value) {
        return name + ": " + HEX.formatHex(value) + "\n";
    }

    private static String folded(String name, byte[] value) {
        return name + ":\n " + HEX.formatHex(value).replaceAll("(.{128})(?=.)", "$1\n ") + "\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name + ".txt");
        if (!Files.exists(file)) {
            Files.writeString(file, text);
        }
    }
}

package org.restante.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.restante.it.pages.PickupPage;
import org.restante.launcher.Portal;

/**
 * Random words go in as subject, body, file name, file content and passphrase, and are read and answered; afterwards they
 * stand nowhere that a thief could look: not in any table, not in the database's own files, not in a log, not in a mail.
 */
@ExtendWith(TestPortal.class)
class CanaryIT {

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;

    @TempDir
    private Path files;

    CanaryIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
    }

    @Test
    void shouldLeaveNoPlaintextAnywhere() throws Exception {
        String subject = word();
        String body = word();
        String name = word();
        String content = word();
        String replyText = word();
        Path file = Files.writeString(files.resolve(name + ".txt"), content.repeat(5000));
        Sample sent = Sample.send(visitor, inbox, "canary@kunde.example", subject, body, file);
        try (BrowserContext home = visitor.device(Visitor.DESK_WIDTH, false)) {
            PickupPage pickup = new PickupPage(home.newPage())
                    .open(sent.link())
                    .enter(sent.passphrase())
                    .shows(subject);
            assertThat(pickup.download(name)).hasSameBinaryContentAs(file);
            pickup.reply(replyText);
        }
        inbox.await(Sample.ALICE, 1);

        Map<String, byte[]> secrets = new LinkedHashMap<>();
        for (String secret : List.of(subject, body, name, content, replyText, sent.passphrase())) {
            secrets.putAll(spellings(secret));
        }
        String ticket = sent.link().substring(sent.link().lastIndexOf('/') + 1);
        Map<String, byte[]> inDatabase = new LinkedHashMap<>(secrets);
        inDatabase.putAll(spellings(ticket));

        assertThat(foundIn("every table", dump(), inDatabase)).isEmpty();
        assertThat(foundInFiles(portal.data(), path -> !isMail(path), inDatabase))
                .isEmpty();
        assertThat(foundInFiles(portal.data().resolve("inbox"), path -> true, secrets))
                .isEmpty();
    }

    @Test
    void shouldFindAWordThatIsThere() throws Exception {
        String known = word();
        new Database(portal).update("update tenant set contact = ?", known);
        assertThat(foundIn("every table", dump(), spellings(known))).isNotEmpty();
        new Database(portal).update("update tenant set contact = null");
    }

    private static boolean isMail(Path path) {
        return path.toString().endsWith(".eml");
    }

    /** 24 letters: long enough that no chance and no compression makes them. */
    private static String word() {
        Random random = new Random(UUID.randomUUID().getMostSignificantBits());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static Map<String, byte[]> spellings(String secret) {
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> spellings = new LinkedHashMap<>();
        spellings.put(secret + " plain", utf8);
        spellings.put(secret + " UTF-16LE", secret.getBytes(StandardCharsets.UTF_16LE));
        spellings.put(secret + " UTF-16BE", secret.getBytes(StandardCharsets.UTF_16BE));
        spellings.put(secret + " hex", ascii(HexFormat.of().formatHex(utf8)));
        spellings.put(secret + " HEX", ascii(HexFormat.of().withUpperCase().formatHex(utf8)));
        spellings.put(secret + " URL", ascii(URLEncoder.encode(secret, StandardCharsets.UTF_8)));
        spellings.put(secret + " quoted-printable", ascii(secret.replace(" ", "=20")));
        spellings.put(
                secret + " quoted-printable, broken line",
                ascii(secret.substring(0, 12) + "=\r\n" + secret.substring(12)));
        // Whatever stands before it, one of three shifts shows the middle of it in base64.
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[utf8.length + shift];
            System.arraycopy(utf8, 0, shifted, shift, utf8.length);
            String text = Base64.getEncoder().encodeToString(shifted);
            spellings.put(secret + " base64 " + shift, ascii(text.substring(4, text.length() - 4)));
        }
        return spellings;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** All rows of all tables as COPY writes them: what pg_dump's data consists of. */
    private byte[] dump() throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<String> tables = new Database(portal)
                .query(
                        String.class,
                        "select table_name::text from information_schema.tables where table_schema = 'public'");
        assertThat(tables).contains("message_content", "blob_chunk", "audit_entry");
        try (Connection connection = portal.database().owner().connect()) {
            for (String table : tables) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", all);
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + table + " to stdout (format binary)", all);
            }
        }
        return all.toByteArray();
    }

    private static List<String> foundIn(String place, byte[] haystack, Map<String, byte[]> needles) {
        List<String> found = new ArrayList<>();
        needles.forEach((name, needle) -> {
            if (indexOf(haystack, needle) >= 0) {
                found.add(name + " in " + place);
            }
        });
        return found;
    }

    private static Set<String> foundInFiles(
            Path directory, java.util.function.Predicate<Path> which, Map<String, byte[]> needles) throws IOException {
        Set<String> found = new HashSet<>();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(directory)) {
            all = walk.filter(Files::isRegularFile).filter(which).toList();
        }
        assertThat(all).isNotEmpty();
        for (Path file : all) {
            try (InputStream in = Files.newInputStream(file)) {
                found.addAll(foundIn(directory.relativize(file).toString(), in.readAllBytes(), needles));
            } catch (java.nio.file.NoSuchFileException vanished) {
                continue;
            }
        }
        return found;
    }

    private static int indexOf(byte[] haystack, byte[] needle) {
        byte first = needle[0];
        for (int i = 0; i <= haystack.length - needle.length; i++) {
            if (haystack[i] == first
                    && java.util.Arrays.mismatch(haystack, i, i + needle.length, needle, 0, needle.length) < 0) {
                return i;
            }
        }
        return -1;
    }
}

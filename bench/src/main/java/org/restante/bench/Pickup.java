package org.restante.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message that waits for somebody outside.
 *
 * @param ticket what the link ends with
 */
record Pickup(String ticket, String passphrase) {
    private static final Pattern LINK = Pattern.compile("/p/([0-9a-z]{26})");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BODY = "<p>" + "All that is said here is made up. ".repeat(120) + "</p>";

    /** Sends one, and waits for the mail with the link. */
    static Pickup send(Server server) throws Exception {
        SenderSession sender = SenderSession.signIn(server, Server.SENDER);
        Map<String, String> letter = SenderSession.letter(sender.compose(), "bob@outside.example", BODY);
        String passphrase = letter.getOrDefault("passphrase", "");
        sender.send(letter);
        return new Pickup(awaitLink(server.inbox()), passphrase);
    }

    /** Proves to be the recipient; answers the path of the message for this session. */
    String open(Client client) throws Exception {
        String door = "/p/" + ticket;
        Map<String, String> fields = Form.fields(client.get(door), "enter");
        fields.put("passphrase", passphrase);
        fields.put("open", "Open");
        return client.submit(door, fields);
    }

    private static String awaitLink(Path inbox) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<String> link = link(inbox);
        try (Pauses pauses = new Pauses()) {
            while (link.isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no mail with a link came");
                }
                link = pauses.after(100, () -> link(inbox));
            }
        }
        return link.get();
    }

    private static Optional<String> link(Path inbox) throws Exception {
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Quoted-printable breaks long lines.
                Matcher link = LINK.matcher(
                        Files.readString(file, StandardCharsets.ISO_8859_1).replace("=\r\n", ""));
                if (link.find()) {
                    return Optional.of(link.group(1));
                }
            }
        }
        return Optional.empty();
    }
}

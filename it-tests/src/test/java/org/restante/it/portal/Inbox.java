package org.restante.it.portal;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.restante.launcher.Portal;

/** The mails that really arrived by SMTP. */
public final class Inbox {

    private static final Pattern LINK = Pattern.compile("https://\\S+/p/[0-9a-z]{26}");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Path directory;

    public Inbox(Portal portal) {
        directory = portal.data().resolve("inbox");
    }

    /** One mail as it came. */
    public record Mail(byte[] raw, MimeMessage parsed) {

        public String text() throws MessagingException, IOException {
            return part(0);
        }

        public String html() throws MessagingException, IOException {
            return part(1);
        }

        private String part(int number) throws MessagingException, IOException {
            BodyPart part = ((Multipart) parsed.getContent()).getBodyPart(number);
            return part.getContent().toString();
        }

        /** The pickup link in the text part. */
        public String link() throws MessagingException, IOException {
            Matcher link = LINK.matcher(text());
            if (!link.find()) {
                throw new AssertionError("no pickup link in: " + text());
            }
            return link.group();
        }
    }

    /** Waits until so many mails came to an address, and returns them in the order of arrival. */
    public List<Mail> await(String address, int count) {
        await().atMost(LONGEST_WAIT).until(() -> to(address).size() >= count);
        return to(address);
    }

    private static org.awaitility.core.ConditionFactory await() {
        return org.awaitility.Awaitility.await().pollInterval(Duration.ofMillis(200));
    }

    public List<Mail> to(String address) {
        List<Mail> found = new ArrayList<>();
        for (Path file : files()) {
            try (InputStream in = Files.newInputStream(file)) {
                MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
                InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
                if (to.getAddress().equalsIgnoreCase(address)) {
                    found.add(new Mail(Files.readAllBytes(file), mail));
                }
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException("a mail in the inbox cannot be read", e);
            }
        }
        return found;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

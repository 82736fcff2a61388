package org.restante.it.crash;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails that arrived, each parsed once: there are thousands. */
final class Mails {
    private static final Pattern LINK = Pattern.compile("/p/[0-9a-z]{26}");

    private final Path directory;
    private final TreeMap<Path, Mail> known = new TreeMap<>();

    Mails(Path directory) {
        this.directory = directory;
    }

    /**
     * One mail.
     *
     * @param number its Message-ID
     * @param link the path of the pickup link, empty when there is none
     */
    record Mail(String to, String number, String link) {}

    synchronized Collection<Mail> all() {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(".eml"))
                    .forEach(file -> known.computeIfAbsent(file, Mails::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(known.values());
    }

    /** The path of the pickup link that came to an address; empty while none came. */
    String link(String address) {
        return all().stream()
                .filter(mail -> mail.to().contains(address))
                .map(Mail::link)
                .findFirst()
                .orElse("");
    }

    private static Mail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            String text =
                    ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
            Matcher link = LINK.matcher(text);
            String to = mail.getRecipients(Message.RecipientType.TO)[0].toString();
            return new Mail(to, mail.getMessageID(), link.find() ? link.group() : "");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail in the inbox cannot be read", e);
        }
    }
}

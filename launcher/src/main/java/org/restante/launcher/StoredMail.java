package org.restante.launcher;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mail of the demo inbox, read for show.
 *
 * @param id its file's name
 * @param from as its header says, decoded
 * @param to as its header says, decoded
 * @param subject as its header says, decoded
 * @param received when it came
 * @param text its plain text part; empty if there is none
 * @param html its HTML part; empty if there is none
 */
record StoredMail(String id, String from, String to, String subject, Instant received, String text, String html) {

    /** Reads a file of the inbox; a mail that cannot be parsed is shown as such, not left out. */
    static StoredMail read(Path file) throws IOException {
        String id = idOf(file);
        // A time-ordered UUID (RFC 9562, version 7) starts with the milliseconds.
        Instant received = Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> 16);
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            return new StoredMail(
                    id,
                    addresses(mail.getFrom()),
                    addresses(mail.getRecipients(Message.RecipientType.TO)),
                    mail.getSubject() == null ? "" : mail.getSubject(),
                    received,
                    part(mail, "text/plain"),
                    part(mail, "text/html"));
        } catch (MessagingException e) {
            return new StoredMail(id, "", "", "(cannot be read: see the raw mail)", received, "", "");
        }
    }

    private static String idOf(Path file) {
        return file.toFile().getName().replace(".eml", "");
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(StoredMail::decoded).collect(Collectors.joining(", "));
    }

    private static String decoded(Address address) {
        try {
            return MimeUtility.decodeText(address.toString());
        } catch (IOException e) {
            return address.toString();
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}

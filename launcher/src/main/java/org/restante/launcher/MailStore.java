package org.restante.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails of the demo inbox. */
final class MailStore {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Path directory;

    MailStore(Path directory) {
        this.directory = directory;
    }

    /** All mails whose recipient holds this text, the newest first; an empty text means every mail. */
    List<StoredMail> list(String recipient) throws IOException {
        String wanted = recipient.strip().toLowerCase(Locale.ROOT);
        List<StoredMail> mails = new ArrayList<>();
        for (Path file : files()) {
            StoredMail mail = StoredMail.read(file);
            if (mail.to().toLowerCase(Locale.ROOT).contains(wanted)) {
                mails.add(mail);
            }
        }
        return mails;
    }

    Optional<StoredMail> find(String id) throws IOException {
        Optional<Path> file = file(id);
        return file.isPresent() ? Optional.of(StoredMail.read(file.get())) : Optional.empty();
    }

    /** The mail as it came. */
    Optional<byte[]> raw(String id) throws IOException {
        Optional<Path> file = file(id);
        return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    }

    // Only what has the form of an id becomes a path.
    private Optional<Path> file(String id) {
        return ID.matcher(id).matches()
                ? Optional.of(directory.resolve(id + ".eml")).filter(Files::isRegularFile)
                : Optional.empty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}

package org.restante.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.restante.crypto.token.Ticket;

/** Random passwords that are made once and found again, each in a file of its own with mode 0600. */
public final class Secrets {
    private final Path directory;

    Secrets(Path directory) throws IOException {
        this.directory = PrivateFiles.directory(directory);
    }

    /**
     * The password of this name: 128 random bits in base 32, made when first asked for.
     *
     * @param name a file name
     * @return 26 characters
     */
    public String password(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            PrivateFiles.write(file, Ticket.random().text());
        }
        return Files.readString(file);
    }

    /**
     * A password that a person reads and types: 80 random bits in four groups, without letters that look alike.
     *
     * @param name a file name
     * @return 19 characters
     */
    public String readablePassword(String name) throws IOException {
        String text = password(name);
        // The first character of the text carries three bits only.
        return String.join(
                "-", text.substring(1, 5), text.substring(5, 9), text.substring(9, 13), text.substring(13, 17));
    }

    /** Where the password of this name is kept. */
    Path file(String name) {
        return directory.resolve(name);
    }
}

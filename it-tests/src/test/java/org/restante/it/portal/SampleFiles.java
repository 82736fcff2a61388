package org.restante.it.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Files to attach: real bytes that do not compress, the same in each run. */
public final class SampleFiles {

    private SampleFiles() {}

    public static Path random(Path directory, String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(directory.resolve(name), content);
    }
}

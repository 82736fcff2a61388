package org.restante.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one try-out keeps all that it has: mode 0700, and used by one launcher at a time. */
final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the directory, and makes it if it is not there.
     *
     * @throws LauncherException if another launcher has it
     */
    static DataDirectory take(Path directory) throws IOException {
        Path root = PrivateFiles.directory(directory.toAbsolutePath().normalize());
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new LauncherException("The data directory " + root + " is in use"
                    + owner(root).map(pid -> " by process " + pid).orElse("")
                    + ". Stop that one (./restante stop --data " + root + ") or choose another with --data DIR.");
        }
        PrivateFiles.write(
                root.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
        return new DataDirectory(root, channel);
    }

    /** The process that has the directory now, if any. */
    static Optional<ProcessHandle> user(Path directory) throws IOException {
        Path lock = directory.resolve("lock");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            FileLock free = tryLock(channel);
            return free == null ? owner(directory).flatMap(ProcessHandle::of) : Optional.empty();
        }
    }

    Path root() {
        return root;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(root.resolve("pid"));
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Optional<Long> owner(Path root) throws IOException {
        Path file = root.resolve("pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file).strip();
        return text.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}

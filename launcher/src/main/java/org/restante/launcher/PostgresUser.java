package org.restante.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run: as the caller, or, because PostgreSQL refuses to run as root, in a user namespace
 * of its own, or as the user "nobody" with the one right that lets it reach root's directories.
 */
final class PostgresUser {
    private static final String ROOT = "root";
    private static final PostgresUser CALLER = new PostgresUser(List.of(), "");
    private static final PostgresUser NAMESPACE = new PostgresUser(List.of("unshare", "--user", "--"), ROOT);
    private static final PostgresUser NOBODY = new PostgresUser(
            List.of(
                    "setpriv",
                    "--reuid=nobody",
                    "--regid=nogroup",
                    "--clear-groups",
                    "--no-new-privs",
                    "--inh-caps=-all,+dac_override",
                    "--ambient-caps=-all,+dac_override",
                    // Else access(2), by which initdb looks for its programs, would not count the right.
                    "--securebits=+no_setuid_fixup",
                    "--"),
            "nobody");

    private final List<String> prefix;
    private final String owner;

    private PostgresUser(List<String> prefix, String owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /**
     * The first way that works here.
     *
     * @throws LauncherException for root, if none does
     */
    static PostgresUser find() throws IOException {
        if (!ROOT.equals(System.getProperty("user.name"))) {
            return CALLER;
        }
        for (PostgresUser user : List.of(NAMESPACE, NOBODY)) {
            if (user.works()) {
                return user;
            }
        }
        throw new LauncherException("PostgreSQL does not run as root, and this system gives root neither a user"
                + " namespace (unshare --user) nor another user (setpriv). Run ./restante as an ordinary user.");
    }

    /** What stands before a program's name. */
    List<String> prefix() {
        return prefix;
    }

    /** Gives what another way of running left behind to this one: PostgreSQL insists on owning its data. */
    void own(Path path) throws IOException {
        if (owner.isEmpty() || !Files.exists(path)) {
            return;
        }
        UserPrincipal principal =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.toList()) {
                if (!Files.getOwner(each, LinkOption.NOFOLLOW_LINKS).equals(principal)) {
                    Files.setAttribute(each, "posix:owner", principal, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private boolean works() {
        try {
            return Commands.run(command("true"), Map.of()).exitCode() == 0;
        } catch (IOException e) {
            // The program that would change the user is not there.
            return false;
        }
    }

    private List<String> command(String program) {
        return Stream.concat(prefix.stream(), Stream.of(program)).toList();
    }
}

package org.restante.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/**
 * The file system with the sealed files is full: the person hears it at their file, nothing of it stays, and all goes on when
 * there is room again. Needs the right to mount.
 */
@ExtendWith(TestPortal.class)
class FullDiskIT {
    private static final int MEGABYTES = 12;
    private static final int FILE = 5 << 20;

    private final Portal portal;
    private final Database database;
    private final Path small;

    FullDiskIT(Portal portal) {
        this.portal = portal;
        this.database = new Database(portal);
        this.small = portal.data().resolve("small-" + System.nanoTime());
    }

    @Test
    void shouldSaySoAndGoOnWhenThereIsRoomAgain() throws Exception {
        Files.createDirectories(small);
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "mode=0777,size=" + MEGABYTES + "m", "tmpfs", small.toString());
        Assumptions.assumeTrue(mounted, "NOT TESTED: a full disk needs the right to mount a small file system");
        Path space = Files.createDirectory(small.resolve("space"));
        Files.setPosixFilePermissions(space, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setOwner(space, Files.getOwner(portal.data().resolve("postgres")));
        asSuperuser("create tablespace small location '" + space + "'");
        asSuperuser("create table blob_chunk_kept as select * from blob_chunk");
        asSuperuser("truncate blob_chunk");
        asSuperuser("alter table blob_chunk set tablespace small");
        SenderClient.Composition page = new SenderClient(portal.portalUrl(), Load.account(portal, "alice@"))
                .signIn()
                .compose();
        byte[] file = new byte[FILE];
        new Random(1).nextBytes(file);
        Caller.Answer answer = page.attach("file-0.bin", file).require(201);
        int taken = 1;
        while (answer.status() == 201 && taken < MEGABYTES) {
            answer = page.attach("file-" + taken + ".bin", file);
            taken++;
        }
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("attachment.no-room", "no room left");
        assertThat(database.query(
                        Object.class,
                        "select id from blob where not complete and tenant_id is not null"
                                + " and created_at > now() - interval '5 minutes'"))
                .as("nothing half-sealed")
                .isEmpty();
        // Only the files have no room: text is kept, and other pages work.
        assertThat(page.save(Letter.outside("full", 1, new Random(1)))).isEqualTo(200);
        assertThat(run("mount", "-o", "remount,size=200m", small.toString())).isTrue();
        assertThat(page.attach("after.bin", file).status()).isEqualTo(201);
    }

    @AfterEach
    void giveTheTableItsPlaceBack() throws Exception {
        if (database.query(Object.class, "select 1 from pg_tablespace where spcname = 'small'")
                .isEmpty()) {
            return;
        }
        asSuperuser("alter table blob_chunk set tablespace pg_default");
        asSuperuser("insert into blob_chunk select * from blob_chunk_kept on conflict do nothing");
        asSuperuser("drop table blob_chunk_kept");
        asSuperuser("drop tablespace small");
        run("umount", small.toString());
    }

    private void asSuperuser(String sql) throws Exception {
        try (Connection connection = portal.database().superuser().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}

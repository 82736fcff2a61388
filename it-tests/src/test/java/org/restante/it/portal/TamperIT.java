package org.restante.it.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.restante.crypto.seal.SealedFormat;
import org.restante.it.pages.ComposePage;
import org.restante.it.pages.PickupPage;
import org.restante.launcher.Portal;

/** Somebody writes in the database. Nothing altered is ever shown, the download breaks off, and the audit says why. */
@ExtendWith(TestPortal.class)
class TamperIT {

    private static final int SEGMENTS = 6;
    private static final int HEADER = SealedFormat.HEADER_LENGTH;
    private static final int SEGMENT = SealedFormat.SEALED_SEGMENT_LENGTH;

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;
    private final Database database;

    @TempDir
    private Path files;

    private Sample sent = new Sample(new UUID(0, 0), "", "", "");
    private UUID blob = new UUID(0, 0);

    TamperIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
        this.database = new Database(portal);
    }

    @BeforeEach
    void send(TestInfo test) throws Exception {
        String recipient =
                test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT) + "@kunde.example";
        Path file = SampleFiles.random(files, "report.bin", SEGMENTS * SealedFormat.SEGMENT_LENGTH - 100);
        sent = Sample.send(visitor, inbox, recipient, "Tampered with", "The letter itself.", file);
        blob = database.single(
                UUID.class, "select blob_id from message_attachment where message_id = ?", sent.message());
    }

    @Test
    void shouldRefuseAFlippedByteOfAFile() throws Exception {
        alterFile(bytes -> bytes[HEADER + 3 * SEGMENT + 1000] ^= 1);
        downloadBreaksOff();
        assertThat(reason()).isEqualTo("SEGMENT_ALTERED");
    }

    @Test
    void shouldRefuseSwappedSegmentsOfAFile() throws Exception {
        alterFile(bytes -> {
            byte[] second = Arrays.copyOfRange(bytes, HEADER + SEGMENT, HEADER + 2 * SEGMENT);
            System.arraycopy(bytes, HEADER + 2 * SEGMENT, bytes, HEADER + SEGMENT, SEGMENT);
            System.arraycopy(second, 0, bytes, HEADER + 2 * SEGMENT, SEGMENT);
        });
        downloadBreaksOff();
        assertThat(reason()).isEqualTo("SEGMENT_MISPLACED");
    }

    @Test
    void shouldRefuseACutFile() throws Exception {
        database.update("delete from blob_chunk where blob_id = ? and seq = 1", blob);
        database.update(
                "update blob_chunk set data = substring(data for ?) where blob_id = ? and seq = 0",
                HEADER + 3 * SEGMENT,
                blob);
        downloadBreaksOff();
        assertThat(reason()).isEqualTo("TRUNCATED");
    }

    @Test
    void shouldRefuseAFlippedByteOfTheLetter() throws Exception {
        byte[] sealed = database.single(
                byte[].class, "select sealed from message_content where message_id = ?", sent.message());
        sealed[HEADER + 10] ^= 1;
        database.update("update message_content set sealed = ? where message_id = ?", sealed, sent.message());
        letterIsNotShown();
        assertThat(reason()).isEqualTo("SEGMENT_ALTERED");
    }

    @Test
    void shouldRefuseALetterInAnothersName() throws Exception {
        database.update(
                "update message set sender_account_id = (select id from account where address = ?) where id = ?",
                Sample.CAROL,
                sent.message());
        letterIsNotShown();
        assertThat(reason()).isEqualTo("ORIGIN");
    }

    @Test
    void shouldRefuseTheLetterOfAnotherMessage() throws Exception {
        Sample other = Sample.send(visitor, inbox, "other.letter@kunde.example", "Another", "Another letter.");
        database.update(
                "update message_content set sealed = (select sealed from message_content where message_id = ?)"
                        + " where message_id = ?",
                other.message(),
                sent.message());
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage()).open(sent.link()).enter(sent.passphrase());
            assertThat(pickup.page().getByLabel("Passphrase")).isVisible();
            assertThat(pickup.page().getByText("Another letter.")).hasCount(0);
        }
        // Told apart from a wrong passphrase, and not counted as one.
        assertThat(reason()).isEqualTo("ORIGIN");
        assertThat(database.single(
                        Integer.class,
                        "select refused_tries from message_delivery where address = ?",
                        sent.recipient()))
                .isZero();
    }

    @Test
    void shouldNotSealToAForgedKey() throws Exception {
        String carolsKey =
                " from stored_key where owner_id = (select id from account where address = '" + Sample.CAROL + "')";
        byte[] genuine = database.single(byte[].class, "select public_key" + carolsKey);
        byte[] attackers = database.single(
                byte[].class,
                "select public_key from stored_key where owner_id = (select id from account where address = ?)",
                Sample.ALICE);
        String replace = "update stored_key set public_key = ? where id = (select id" + carolsKey + ")";
        database.update(replace, attackers);
        try (BrowserContext office = visitor.desk()) {
            ComposePage compose = new ComposePage(visitor.signIn(office, Sample.ALICE))
                    .open()
                    .to(Sample.CAROL)
                    .write("To a forged key", "Must not leave.");
            compose.sendButton().click();
            assertThat(compose.page().getByRole(AriaRole.ALERT).first()).isVisible();
            assertThat(compose.body()).containsText("Must not leave.");
        } finally {
            database.update(replace, genuine);
        }
        assertThat(
                        database.single(
                                Long.class,
                                "select count(*) from audit_entry where action = 'MESSAGE_REFUSED' and detail = 'keys.not-authentic'"))
                .isEqualTo(1);
    }

    private interface Alteration {
        void alter(byte[] sealed);
    }

    /** Lays the chunks of the file together, alters them, and cuts them again as they were. */
    private void alterFile(Alteration alteration) throws Exception {
        byte[] first = chunk(0);
        byte[] second = chunk(1);
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        alteration.alter(all);
        store(0, Arrays.copyOf(all, first.length));
        store(1, Arrays.copyOfRange(all, first.length, all.length));
    }

    private byte[] chunk(int seq) throws Exception {
        return database.single(byte[].class, "select data from blob_chunk where blob_id = ? and seq = ?", blob, seq);
    }

    private void store(int seq, byte[] data) throws Exception {
        assertThat(database.update("update blob_chunk set data = ? where blob_id = ? and seq = ?", data, blob, seq))
                .isEqualTo(1);
    }

    private void downloadBreaksOff() {
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage())
                    .open(sent.link())
                    .enter(sent.passphrase())
                    .shows("Tampered with");
            Download download = pickup.page()
                    .waitForDownload(() -> pickup.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("report.bin"))
                            .click());
            assertThat(download.failure()).isNotNull();
            assertThatThrownBy(download::path).isInstanceOf(PlaywrightException.class);
        }
    }

    private void letterIsNotShown() {
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage()).open(sent.link()).enter(sent.passphrase());
            assertThat(pickup.page().getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat(pickup.page().getByText("The letter itself.")).hasCount(0);
        }
    }

    private String reason() throws Exception {
        return database.single(
                String.class,
                "select detail from audit_entry where action = 'CONTENT_NOT_AUTHENTIC' and refused and message_id = ?"
                        + " order by id desc limit 1",
                sent.message());
    }
}

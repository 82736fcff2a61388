package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailStoreTest {
    private static final String OLD = "01890000-0000-7000-8000-000000000001";
    private static final String NEW = "01990000-0000-7000-8000-000000000002";

    @TempDir
    Path inbox = Path.of("");

    @Test
    void shouldListTheNewestFirstAndFilterByRecipient() throws IOException {
        write(OLD, "Kim <kim@example.org>", "=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=");
        write(NEW, "lee@example.org", "Second");
        MailStore store = new MailStore(inbox);

        assertThat(store.list("")).extracting(StoredMail::id).containsExactly(NEW, OLD);
        assertThat(store.list("KIM@")).extracting(StoredMail::subject).containsExactly("Grüße");
        assertThat(store.list("nobody@example.org")).isEmpty();
    }

    @Test
    void shouldFindNothingOutsideOfTheInbox() throws IOException {
        Path outside = inbox.resolveSibling("outside.eml");
        Files.writeString(outside, "secret");
        MailStore store = new MailStore(inbox);

        assertThat(store.raw("../outside")).isEmpty();
        assertThat(store.raw(OLD + "/../../outside")).isEmpty();
        assertThat(store.find("")).isEmpty();
        Files.delete(outside);
    }

    @Test
    void shouldGiveTheRawMailByteForByte() throws IOException {
        write(OLD, "kim@example.org", "First");

        assertThat(new MailStore(inbox).raw(OLD)).hasValue(Files.readAllBytes(inbox.resolve(OLD + ".eml")));
    }

    private void write(String id, String to, String subject) throws IOException {
        Files.writeString(
                inbox.resolve(id + ".eml"),
                "From: a@example.org\r\nTo: " + to + "\r\nSubject: " + subject + "\r\n\r\nHello\r\n");
    }
}

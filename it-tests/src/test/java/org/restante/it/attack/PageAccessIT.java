package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.OtherTenant;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/**
 * Every page and servlet, asked by everybody, with the ids of somebody else's message. Pages are found in what is built: one
 * that is not on the list is red. Boundaries behind them are asked one by one in {@code AccessIT}.
 */
@ExtendWith(TestPortal.class)
class PageAccessIT {

    private enum Who {
        STRANGER,
        AUTHOR,
        OTHER_SENDER,
        OFFICER,
        ADMINISTRATOR,
        OTHER_ORGANISATION,
        OTHER_RECIPIENT
    }

    private static final Set<Who> EVERYBODY = EnumSet.allOf(Who.class);
    private static final Set<Who> NOBODY = EnumSet.noneOf(Who.class);
    private static final Set<Who> AUTHOR = EnumSet.of(Who.AUTHOR);
    private static final Set<Who> SENDERS = EnumSet.of(Who.AUTHOR, Who.OTHER_SENDER, Who.OTHER_ORGANISATION);

    /** Who sees what: the address with ids of the author's message, and who is let in. */
    private static final Map<String, Set<Who>> PAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("/index", EVERYBODY),
            Map.entry("/login", EVERYBODY),
            Map.entry("/verify", EVERYBODY),
            Map.entry("/p", NOBODY),
            Map.entry("/pickup/enter", NOBODY),
            Map.entry("/pickup/left", EVERYBODY),
            Map.entry("/pickup/message", NOBODY),
            Map.entry("/pickup/reply", NOBODY),
            Map.entry("/pickup/file", NOBODY),
            Map.entry("/pickup/leave", NOBODY),
            Map.entry("/pickup/reply-submit", NOBODY),
            Map.entry("/account", EnumSet.of(Who.ADMINISTRATOR, Who.OTHER_ORGANISATION)),
            Map.entry("/account/password", NOBODY),
            Map.entry("/tenant", EnumSet.of(Who.ADMINISTRATOR, Who.OTHER_ORGANISATION)),
            Map.entry("/audit/events", EnumSet.of(Who.OFFICER, Who.OTHER_ORGANISATION)),
            Map.entry("/message/compose", AUTHOR),
            Map.entry("/message/detail", AUTHOR),
            Map.entry("/message/read", AUTHOR),
            Map.entry("/message/file", AUTHOR),
            Map.entry("/message/sent", SENDERS),
            Map.entry("/message/inbox", SENDERS),
            Map.entry("/message/draft", SENDERS),
            Map.entry("/message/attachment", NOBODY)));

    /** Not for people: they answer scripts, and say what is the matter. */
    private static final Set<String> FOR_SCRIPTS = Set.of("/message/draft", "/message/attachment");

    private final Portal portal;
    private final Visitor visitor;
    private final Wire wire;
    private final Inbox inbox;
    private final Database database;

    PageAccessIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.wire = Wire.to(portal);
        this.inbox = new Inbox(portal);
        this.database = new Database(portal);
    }

    @Test
    void shouldListEveryPage() throws Exception {
        assertThat(Pages.all()).containsExactlyElementsOf(PAGES.keySet());
    }

    @Test
    void shouldShowEachPageToThoseWhomItIsForAndToNobodyElse() throws Exception {
        Sample sent = sample("Secretsubject");
        Map<String, String> queries = queries(sent);
        Map<Who, Person> people = people();
        for (Map.Entry<String, Set<Who>> page : PAGES.entrySet()) {
            String path = page.getKey() + queries.getOrDefault(page.getKey(), "");
            for (Map.Entry<Who, Person> person : people.entrySet()) {
                Answer answer = person.getValue().get(path);
                String asked = person.getKey() + " asks for " + path + ": " + answer.status();
                boolean welcome = page.getValue().contains(person.getKey());
                assertThat(isLetIn(page.getKey(), answer)).as(asked).isEqualTo(welcome);
                if (person.getKey() != Who.AUTHOR) {
                    assertThat(answer.body()).as(asked).doesNotContain("Secretsubject", "Secretbody");
                }
                if (!welcome && !FOR_SCRIPTS.contains(page.getKey())) {
                    refusedLikeMissing(person.getKey(), page.getKey(), answer, asked);
                }
            }
        }
    }

    private static boolean isLetIn(String path, Answer answer) {
        // Who is signed in already is led from here to where they work.
        boolean ledOn = Set.of("/login", "/index").contains(path) && answer.status() == 302;
        return answer.status() == 200 || ledOn;
    }

    private static void refusedLikeMissing(Who who, String path, Answer answer, String asked) {
        boolean asksToSignIn = path.matches("/(message|audit|account|tenant)(/(?!password).*)?")
                && (who == Who.STRANGER || who == Who.OTHER_RECIPIENT);
        if (asksToSignIn) {
            assertThat(answer.status()).as(asked).isEqualTo(302);
            assertThat(answer.header("Location").orElseThrow()).as(asked).endsWith("/login");
        } else {
            assertThat(answer.status()).as(asked).isIn(404, 405);
        }
    }

    private Map<String, String> queries(Sample sent) throws Exception {
        UUID delivery = database.single(
                UUID.class, "select id from message_delivery where message_id = ? and kind = 'TO'", sent.message());
        UUID attachment =
                database.single(UUID.class, "select id from message_attachment where message_id = ?", sent.message());
        String file = "message=" + sent.message() + "&attachment=" + attachment;
        return Map.of(
                "/message/detail", "?id=" + sent.message(),
                "/message/read", "?id=" + sent.message(),
                "/message/compose", "?reply=" + sent.message(),
                "/message/file", "?" + file,
                "/pickup/message", "?d=" + delivery,
                "/pickup/reply", "?d=" + delivery,
                "/pickup/file", "?d=" + delivery + "&" + file);
    }

    private Sample sample(String subject) throws Exception {
        java.nio.file.Path file = java.nio.file.Files.writeString(
                java.nio.file.Files.createTempDirectory("restante").resolve("secret.txt"), "Secretbody");
        return Sample.send(visitor, inbox, recipient(), subject, "Secretbody", file);
    }

    private Map<Who, Person> people() throws Exception {
        OtherTenant other = OtherTenant.create(portal, visitor);
        Sample theirs = Letter.send(portal, visitor, inbox, recipient(), "Theirs", "<p>x</p>");
        Person recipient = new Person(wire);
        assertThat(recipient
                        .prove(URI.create(theirs.link()).getPath(), theirs.passphrase())
                        .status())
                .isEqualTo(303);
        Map<Who, Person> people = new EnumMap<>(Who.class);
        people.put(Who.STRANGER, new Person(wire));
        people.put(Who.OTHER_RECIPIENT, recipient);
        people.put(Who.OTHER_ORGANISATION, Person.signedIn(wire, other.address(), other.password()));
        Map.of(
                        Who.AUTHOR,
                        Sample.ALICE,
                        Who.OTHER_SENDER,
                        Sample.CAROL,
                        Who.OFFICER,
                        Sample.OTTO,
                        Who.ADMINISTRATOR,
                        Sample.ADA)
                .forEach((who, address) -> people.put(who, signedIn(address)));
        return people;
    }

    private Person signedIn(String address) {
        try {
            return Letter.signedIn(portal, visitor, address);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recipient() {
        return "page" + System.nanoTime() + "@kunde.example";
    }
}

package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.OtherTenant;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** An officer and an administrator of the sender's own organisation: they see who and when, and never what. */
@ExtendWith(TestPortal.class)
class DishonestOfficerIT {

    private static final String SUBJECT = "Subjectcanary";
    private static final String BODY = "Bodycanary";
    private static final String PASSWORD = "seven quiet tortoises";
    private static final Pattern LINK = Pattern.compile("https://[^\"\\s]+(/account/password/[0-9a-z]+)");

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;
    private final Database database;
    private final Wire wire;

    DishonestOfficerIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
        this.database = new Database(portal);
        this.wire = Wire.to(portal);
    }

    @Test
    void shouldShowMetadataOnly() throws Exception {
        Sample sent = Letter.send(portal, visitor, inbox, recipient(), SUBJECT, "<p>" + BODY + "</p>");
        UUID delivery = database.single(
                UUID.class, "select id from message_delivery where message_id = ? and kind = 'TO'", sent.message());
        Person officer = Letter.signedIn(portal, visitor, Sample.OTTO);
        Answer events = officer.get("/audit/events?message=" + sent.message());
        assertThat(events.body())
                .contains(sent.recipient(), "Message submitted")
                .doesNotContain(SUBJECT, BODY);
        for (Person insider : List.of(officer, Letter.signedIn(portal, visitor, Sample.ADA))) {
            String missing = insider.get("/no-such-page").body();
            for (String page : List.of(
                    "/message/detail?id=" + sent.message(),
                    "/message/read?id=" + sent.message(),
                    "/message/compose?reply=" + sent.message(),
                    "/message/sent",
                    "/message/inbox")) {
                Answer answer = insider.get(page);
                assertThat(answer.status()).as(page).isEqualTo(404);
                assertThat(answer.body()).as(page).isEqualTo(missing);
            }
            assertThat(insider.get("/pickup/message?d=" + delivery).status()).isEqualTo(404);
            // The link is not in what they see; even with it, they have no passphrase.
            assertThat(insider.get(URI.create(sent.link()).getPath()).body()).doesNotContain(SUBJECT, BODY);
        }
    }

    /** An administrator gives out passwords. One that they give themselves opens nothing that was written before. */
    @Test
    void shouldOpenNothingOldByTakingAnAccountOver() throws Exception {
        OtherTenant other = OtherTenant.create(portal, visitor);
        Person administrator = Person.signedIn(wire, other.address(), other.password());
        String victim = "victim" + other.address().replaceFirst(".*@", "@");
        setPassword(link(add(administrator, victim)), PASSWORD);
        Person owner = Person.signedIn(wire, victim, PASSWORD);
        Sample sent = Letter.send(owner, inbox, recipient(), SUBJECT, "<p>" + BODY + "</p>");
        assertThat(owner.get("/message/detail?id=" + sent.message()).body()).contains(SUBJECT, BODY);
        assertThat(owner.get("/message/sent").body()).contains(SUBJECT);

        setPassword(link(renew(administrator, victim)), "eight loud tortoises");
        Person thief = Person.signedIn(wire, victim, "eight loud tortoises");
        List<String> seen = new ArrayList<>();
        for (String page : List.of(
                "/message/sent",
                "/message/inbox",
                "/message/detail?id=" + sent.message(),
                "/message/read?id=" + sent.message(),
                "/message/compose?reply=" + sent.message())) {
            seen.add(thief.get(page).body());
        }
        assertThat(seen).allSatisfy(page -> assertThat(page).doesNotContain(SUBJECT, BODY));
        assertThat(seen.get(0)).contains(sent.recipient());
        // And it does not go unseen: the owner is out, and the trail names the administrator.
        assertThat(owner.get("/message/sent").body()).doesNotContain(SUBJECT);
        assertThat(database.query(
                        String.class,
                        "select actor::text from audit_entry where action = 'PASSWORD_LINK_MADE' and recipient = ?",
                        victim))
                .containsExactly(other.address());
    }

    private static Answer add(Person administrator, String address) throws Exception {
        Map<String, String> typed =
                Map.of("name", "Victor Victim", "address", address, "roles", "SENDER", "add-person", "x");
        return administrator.post("/account", Person.form(administrator.get("/account"), "person", typed));
    }

    private static Answer renew(Person administrator, String address) throws Exception {
        Answer page = administrator.get("/account?q=" + address);
        Matcher button = Pattern.compile("name=\"(people[^\"]*renew)\"").matcher(page.body());
        assertThat(button.find()).as("a button to renew the link").isTrue();
        return administrator.post(
                "/account?q=" + address, Person.form(page, "people-form", Map.of(button.group(1), "x")));
    }

    private static String link(Answer page) {
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as("a link in %s", page).isTrue();
        return link.group(1);
    }

    private void setPassword(String path, String password) throws Exception {
        Person holder = new Person(wire);
        Map<String, String> typed = Map.of("new-password", password, "repeat-password", password, "set", "x");
        Answer answer = holder.post(path, Person.form(holder.get(path), "set-password", typed));
        assertThat(answer.body()).contains("/login");
    }

    private static String recipient() {
        return "officer" + System.nanoTime() + "@kunde.example";
    }
}

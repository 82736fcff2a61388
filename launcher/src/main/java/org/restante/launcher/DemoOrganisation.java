package org.restante.launcher;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.restante.crypto.token.Ticket;

/** An insurance company that is there for trying out: made like a real one, its passwords set as people set theirs. */
final class DemoOrganisation {
    private static final String DOMAIN = "northgate.example";
    private static final NewTenant TENANT = new NewTenant(
            "Northgate Insurance",
            List.of(DOMAIN),
            "notify@" + DOMAIN,
            List.of(
                    new NewTenant.Person("alice@" + DOMAIN, "Alice Ashdown, Claims", "SENDER"),
                    new NewTenant.Person("carol@" + DOMAIN, "Carol Finch, Legal", "SENDER"),
                    new NewTenant.Person("otto@" + DOMAIN, "Otto Brandt, Compliance", "OFFICER"),
                    new NewTenant.Person("ada@" + DOMAIN, "Ada Lindqvist, IT", "ADMINISTRATOR")),
            new NewTenant.Links(
                    "https://example.org/northgate/imprint",
                    "https://example.org/northgate/privacy",
                    "+44 20 7946 0100",
                    "EN"));

    private final TenantCreation creation;
    private final List<DemoAccount> accounts;

    DemoOrganisation(TenantCreation creation, Secrets secrets) throws IOException {
        this.creation = creation;
        this.accounts = accounts(secrets);
    }

    List<DemoAccount> accounts() {
        return accounts;
    }

    /** Before the portal starts: the organisation, once. */
    void ensure() throws IOException {
        if (!creation.exists(DOMAIN)) {
            creation.create(TENANT);
        }
    }

    /** When the portal answers: a password for everyone who has none, so that a broken first start is made good. */
    int setPasswords(PasswordPage page, URI portal) throws IOException {
        int set = 0;
        for (DemoAccount account : accounts) {
            Optional<Ticket> link = creation.renewLink(account.email());
            if (link.isPresent()) {
                page.set(portal.resolve("/account/password/" + link.get().text()), account.password());
                set++;
            }
        }
        return set;
    }

    private static List<DemoAccount> accounts(Secrets secrets) throws IOException {
        List<DemoAccount> accounts = new ArrayList<>();
        for (NewTenant.Person person : TENANT.people()) {
            String role = person.group().toLowerCase(Locale.ROOT);
            String password = secrets.readablePassword("demo-" + person.address());
            accounts.add(new DemoAccount(role, person.address(), password, person.name()));
        }
        return List.copyOf(accounts);
    }
}

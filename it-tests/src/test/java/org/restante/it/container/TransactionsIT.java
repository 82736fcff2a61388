package org.restante.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.restante.account.boundary.OwnAccount;
import org.restante.common.control.NotThereException;
import org.restante.common.control.SignedOutException;
import org.restante.message.boundary.MessageReading;
import org.restante.message.boundary.ReceivedMessages;
import org.restante.notification.control.OutboxRows;
import org.restante.notification.entity.OutboxRepository.Claim;

/** What is committed and what is not, with the server's transactions. */
@ArquillianTest
class TransactionsIT {

    private static final int DUE = 60;
    private static final int BATCH = 7;

    @EJB
    private AccountActor alice;

    @EJB(lookup = "java:app/restante-ejb/OwnAccount!org.restante.account.boundary.OwnAccount")
    private OwnAccount account;

    @EJB(lookup = "java:app/restante-ejb/ReceivedMessages!org.restante.message.boundary.ReceivedMessages")
    private ReceivedMessages inbox;

    @EJB(lookup = "java:app/restante-ejb/MessageReading!org.restante.message.boundary.MessageReading")
    private MessageReading reading;

    @Inject
    private OutboxRows outbox;

    @Resource(lookup = "java:jboss/datasources/RestanteDS")
    private DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService threads;

    @Deployment
    static EnterpriseArchive application() {
        return TestedEar.create();
    }

    @Test
    void shouldKeepARefusalThatRolledBack() throws Exception {
        TenantData north = north();
        long before = north.refusals();
        assertThat(alice.attemptAs(north.principal(), () -> reading.open(new UUID(1, 2))))
                .containsInstanceOf(NotThereException.class);
        assertThat(north.refusals()).isEqualTo(before + 1);
    }

    @Test
    void shouldTurnADeactivatedAccountAwayAtItsNextCall() throws Exception {
        TenantData north = north();
        String name = north.principal();
        assertThat(alice.attemptAs(name, inbox::unread)).isEmpty();
        try {
            north.state("DEACTIVATED");
            assertThat(alice.attemptAs(name, inbox::unread)).containsInstanceOf(SignedOutException.class);
        } finally {
            north.state("ACTIVE");
        }
        assertThat(alice.attemptAs(name, inbox::unread)).isEmpty();
    }

    @Test
    void shouldTurnAwayAnAccountOfAnotherTenant() throws Exception {
        String stranger = new TenantData(database, "sven@south.example").principal();
        String tenant = north().principal().split("/")[0];
        String mixed = tenant + "/" + stranger.split("/")[1];
        assertThat(alice.attemptAs(stranger, inbox::unread)).isEmpty();
        assertThat(alice.attemptAs(mixed, inbox::unread)).containsInstanceOf(SignedOutException.class);
    }

    @Test
    void shouldTurnAwayASessionThatDoesNotHoldTheKeyOfThePassword() throws Exception {
        // This session never signed in, as one from before a new password: it holds no key of the account.
        assertThat(alice.attemptAs(north().principal(), account::show)).containsInstanceOf(SignedOutException.class);
    }

    @Test
    void shouldGiveCompetingNodesDifferentMails() throws Exception {
        TenantData north = north();
        north.fillOutbox(DUE);
        try {
            List<Callable<List<Claim>>> nodes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String node = "node-" + i;
                nodes.add(() -> outbox.claim(node, BATCH));
            }
            List<UUID> claimed = new ArrayList<>();
            for (Future<List<Claim>> batch : threads.invokeAll(nodes)) {
                batch.get().forEach(claim -> claimed.add(claim.id()));
            }
            Set<UUID> different = new HashSet<>(claimed);
            assertThat(claimed).hasSameSizeAs(different).hasSizeGreaterThan(BATCH);
        } finally {
            north.emptyOutbox();
        }
    }

    private TenantData north() {
        return new TenantData(database, "alice@north.example");
    }
}

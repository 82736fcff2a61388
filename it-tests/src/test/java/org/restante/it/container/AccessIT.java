package org.restante.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.restante.common.control.SignedOutException;
import org.restante.it.container.Boundaries.Call;

/** Every method of every boundary, asked by everybody who must not. */
@ArquillianTest
class AccessIT {

    /** For people without an account. */
    private static final Set<String> FOR_EVERYBODY =
            Set.of("NotificationCheck", "OrganisationTime", "PasswordSetting", "PickupDesk", "PickupReplies", "SignIn");

    @EJB
    private SenderActor sender;

    @EJB
    private OfficerActor officer;

    @EJB
    private AdministratorActor administrator;

    @EJB
    private TenantAdministratorActor tenantAdministrator;

    @Deployment
    static EnterpriseArchive application() {
        return TestedEar.create();
    }

    @Test
    void shouldRefuseWhoeverIsNotSignedIn() throws Exception {
        List<Call> closed = closed();
        assertThat(closed).hasSizeGreaterThan(20);
        for (Call call : closed) {
            assertThat(catchException(call::make)).as("%s", call).isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void shouldLeaveOpenOnlyWhatIsOnTheList() throws Exception {
        assertThat(Boundaries.calls().stream()
                        .filter(call -> call.roles().isEmpty())
                        .map(call -> call.method().getDeclaringClass().getSimpleName())
                        .collect(Collectors.toSet()))
                .isEqualTo(FOR_EVERYBODY);
    }

    @Test
    void shouldRefuseWhoeverHasAnotherRole() throws Exception {
        int refused = 0;
        for (Map.Entry<String, Actor> actor : actors().entrySet()) {
            for (Call call : closed()) {
                if (!call.roles().contains(actor.getKey())) {
                    assertThat(actor.getValue().attempt(call::make))
                            .as("%s asks for %s", actor.getKey(), call)
                            .containsInstanceOf(EJBAccessException.class);
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(40);
    }

    /** The role alone opens nothing: without an account behind it the tenant's wall stays closed. */
    @Test
    void shouldTurnAwayARoleWithoutAnAccount() throws Exception {
        for (Map.Entry<String, Actor> actor : actors().entrySet()) {
            for (Call call : closed()) {
                if (call.roles().contains(actor.getKey())) {
                    assertThat(actor.getValue().attempt(call::make))
                            .as("%s asks for %s", actor.getKey(), call)
                            .containsInstanceOf(SignedOutException.class);
                }
            }
        }
    }

    private Map<String, Actor> actors() {
        return Map.of(
                "SEND_MESSAGE",
                sender,
                "VIEW_AUDIT",
                officer,
                "ADMINISTER_ACCOUNTS",
                administrator,
                "ADMINISTER_TENANT",
                tenantAdministrator);
    }

    private static List<Call> closed() throws Exception {
        return Boundaries.calls().stream()
                .filter(call -> !FOR_EVERYBODY.contains(
                        call.method().getDeclaringClass().getSimpleName()))
                .toList();
    }
}

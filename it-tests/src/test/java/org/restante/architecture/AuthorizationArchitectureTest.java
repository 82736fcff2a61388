package org.restante.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restante.account.entity.Permission;
import org.restante.architecture.violation.message.boundary.AsksForUnknownRole;
import org.restante.architecture.violation.message.boundary.ForgetsTheWall;
import org.restante.architecture.violation.message.boundary.LetsEverybodyIn;
import org.restante.architecture.violation.message.boundary.OpensOneMethod;
import org.restante.architecture.violation.message.boundary.SaysNothing;
import org.restante.architecture.violation.message.control.RunsAsEnterpriseBean;

/** Who may call: said at every boundary, and everybody only where this list says so. */
class AuthorizationArchitectureTest {

    /** Boundaries for people without an account: signing in, setting a password, picking up, verifying. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "org.restante.account.boundary.PasswordSetting",
            "org.restante.account.boundary.SignIn",
            "org.restante.pickup.boundary.NotificationCheck",
            "org.restante.pickup.boundary.PickupDesk",
            "org.restante.pickup.boundary.PickupReplies",
            "org.restante.tenant.boundary.OrganisationTime");

    /** Enterprise beans outside of boundaries: they have no public method, the server alone runs them. */
    private static final Set<String> TIMERS = Set.of(
            "org.restante.common.control.PulseTimer",
            "org.restante.common.control.SchemaCheck",
            "org.restante.message.control.SweepTimer",
            "org.restante.notification.control.OutboxRelay");

    @Test
    void shouldSayWhoMayCall() {
        Product.keeps(declared());
        Product.catches(declared(), SaysNothing.class);
        Product.catches(declared(), LetsEverybodyIn.class);
        Product.catches(declared(), OpensOneMethod.class);
    }

    @Test
    void shouldAskForPermissionsThatExist() {
        Product.keeps(knownRoles());
        Product.catches(knownRoles(), AsksForUnknownRole.class);
    }

    @Test
    void shouldPutTheTenantsWallAroundEveryCallOfAnAccount() {
        Product.keeps(walled());
        Product.catches(walled(), ForgetsTheWall.class);
    }

    @Test
    void shouldHaveNoOtherEnterpriseBeans() {
        Product.keeps(timers());
        Product.catches(timers(), RunsAsEnterpriseBean.class);
    }

    @Test
    void shouldListNothingThatIsNotThere() {
        Set<String> open = new TreeSet<>();
        for (JavaClass type : Product.classes()) {
            if (type.isAnnotatedWith(PermitAll.class)) {
                open.add(type.getName());
            }
        }
        assertThat(open)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(FOR_EVERYBODY, TIMERS).flatMap(Set::stream).toList());
    }

    private static ArchRule declared() {
        return classes()
                .that(areEnterpriseBeans())
                .should(Product.condition("say who may call", AuthorizationArchitectureTest::declare))
                .because("a method that says nothing is open to whoever reaches it; everybody may call only what stands"
                        + " on the list.");
    }

    private static void declare(JavaClass type, Consumer<String> violated) {
        boolean said = type.isAnnotatedWith(RolesAllowed.class) || type.isAnnotatedWith(DenyAll.class);
        boolean listed = FOR_EVERYBODY.contains(type.getName()) || TIMERS.contains(type.getName());
        if (type.isAnnotatedWith(PermitAll.class) && !listed) {
            violated.accept(Product.at(type) + " lets everybody in and is not on the list");
        }
        for (JavaMethod method : type.getMethods()) {
            if (method.isAnnotatedWith(PermitAll.class)) {
                violated.accept(method.getFullName() + " lets everybody in; only a whole class may, by the list");
            }
            boolean saidHere = said || type.isAnnotatedWith(PermitAll.class);
            if (isCallable(method) && !saidHere && !method.isAnnotatedWith(RolesAllowed.class)) {
                violated.accept(method.getFullName() + " does not say who may call it");
            }
        }
    }

    private static ArchRule knownRoles() {
        Set<String> known =
                Set.copyOf(Arrays.stream(Permission.values()).map(Enum::name).toList());
        return classes()
                .should(Product.condition("ask for permissions of the product", (type, violated) -> {
                    Stream.concat(
                                    type.tryGetAnnotationOfType(RolesAllowed.class).stream(),
                                    type.getMethods().stream()
                                            .flatMap(method ->
                                                    method.tryGetAnnotationOfType(RolesAllowed.class).stream()))
                            .flatMap(roles -> Arrays.stream(roles.value()))
                            .filter(role -> !known.contains(role))
                            .forEach(role -> violated.accept(Product.at(type) + " asks for " + role));
                }))
                .because("nobody has a role that does not exist, and \"*\" or \"**\" would be everybody.");
    }

    private static ArchRule walled() {
        return classes()
                .that(areEnterpriseBeans())
                .and(DescribedPredicate.describe("ask for a role", AuthorizationArchitectureTest::asksForRole))
                .should()
                .beAnnotatedWith(org.restante.common.control.InTenant.class)
                .because("the wall also turns a deactivated account away at its next call; row-level security shows"
                        + " nothing without it.");
    }

    private static boolean asksForRole(JavaClass type) {
        return type.isAnnotatedWith(RolesAllowed.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(RolesAllowed.class));
    }

    private static ArchRule timers() {
        return classes()
                .that(areEnterpriseBeans())
                .and(DescribedPredicate.not(Place.in(Place.BOUNDARY)))
                .should(Product.condition("be a timer on the list, without a public method", (type, violated) -> {
                    boolean callable = type.getMethods().stream().anyMatch(AuthorizationArchitectureTest::isCallable);
                    if (!TIMERS.contains(type.getName()) || callable) {
                        violated.accept(Product.at(type) + " is an enterprise bean outside of a boundary");
                    }
                }))
                .because("what outside callers reach stands in a boundary, where its role is checked and seen.");
    }

    private static DescribedPredicate<JavaClass> areEnterpriseBeans() {
        return DescribedPredicate.describe(
                "are enterprise beans",
                type -> type.isAnnotatedWith(Stateless.class)
                        || type.isAnnotatedWith(Stateful.class)
                        || type.isAnnotatedWith(Singleton.class));
    }

    private static boolean isCallable(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC) && !modifiers.contains(JavaModifier.STATIC);
    }
}

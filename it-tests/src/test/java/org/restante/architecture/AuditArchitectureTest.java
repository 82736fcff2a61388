package org.restante.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restante.architecture.violation.account.boundary.AuditsWhatItChanges;
import org.restante.architecture.violation.account.boundary.ChangesUnseen;
import org.restante.architecture.violation.account.control.WritesTheTrail;
import org.restante.audit.control.AuditLog;

/** Whatever is asked of a boundary reaches the audit trail, unless this list says that it leaves no trace. */
class AuditArchitectureTest {

    /** Questions that only show what the caller may see anyway, and work that nobody else can see yet. */
    private static final Set<String> WITHOUT_TRACE = Set.of(
            // lists and forms
            "AccountAdministration.list",
            "AuditReview.search",
            "MessageSubmission.check",
            "OrganisationTime.zone",
            "MessageSubmission.proposePassphrase",
            "MessageSubmission.refuseIncomplete",
            "OwnAccount.show",
            "PasswordSetting.find",
            "ReceivedMessages.list",
            "ReceivedMessages.replyTo",
            "ReceivedMessages.unread",
            "SentMessages.list",
            "SentMessages.show",
            "SignIn.blockedUntil",
            "TenantAdministration.show",
            // says that a notification is genuine; a stranger asks, about no known tenant
            "NotificationCheck.check",
            // how one's own pages speak
            "OwnAccount.chooseLanguage",
            // does nothing but note a refusal
            "OwnAccount.noteRefusal",
            // answers a try or a call for help, which is written down
            "PickupDesk.showAgain",
            // forgets keys
            "PickupDesk.leave",
            // drafts and replies until they are submitted: sealed to their author, seen by nobody else
            "MessageDrafts.attach",
            "MessageDrafts.detach",
            "MessageDrafts.discard",
            "MessageDrafts.filesOf",
            "MessageDrafts.list",
            "MessageDrafts.load",
            "MessageDrafts.newId",
            "MessageDrafts.save",
            "PickupReplies.attach",
            "PickupReplies.detachAll",
            "PickupReplies.start");

    @Test
    void shouldWriteDownWhatABoundaryDoes() {
        Product.keeps(audited());
        Product.catches(audited(), ChangesUnseen.class);
    }

    @Test
    void shouldFindTheTrailThroughAStep() {
        audited()
                .check(new ClassFileImporter()
                        .importClasses(AuditsWhatItChanges.class, WritesTheTrail.class, AuditLog.class));
    }

    @Test
    void shouldListNothingThatIsWrittenDown() {
        Set<String> silent = new TreeSet<>();
        Product.classes().stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class))
                .flatMap(AuditArchitectureTest::callable)
                .filter(method -> !reachesAuditLog(method))
                .forEach(method -> silent.add(name(method)));
        assertThat(silent).containsExactlyInAnyOrderElementsOf(WITHOUT_TRACE);
    }

    private static ArchRule audited() {
        return classes()
                .that(Place.in(Place.BOUNDARY))
                .and(DescribedPredicate.describe(
                        "are enterprise beans", (JavaClass type) -> type.isAnnotatedWith(Stateless.class)))
                .should(Product.condition(
                        "write to the audit trail",
                        (type, violated) -> callable(type)
                                .filter(method -> !WITHOUT_TRACE.contains(name(method)))
                                .filter(method -> !reachesAuditLog(method))
                                .forEach(method ->
                                        violated.accept(method.getFullName() + " never reaches the audit trail"))))
                .because("an officer can answer for what the trail holds; a change that nobody wrote down never was.");
    }

    private static Stream<JavaMethod> callable(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** Follows calls and method references through boundaries and controls. */
    private static boolean reachesAuditLog(JavaMethod start) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.remove();
            if (isTrail(unit)) {
                return true;
            }
            if (seen.add(unit) && isStep(unit.getOwner())) {
                targets(unit).forEach(open::add);
            }
        }
        return false;
    }

    // A noted refusal is no note of what was done.
    private static boolean isTrail(JavaCodeUnit unit) {
        return unit.getOwner().isEquivalentTo(AuditLog.class)
                && unit.getName().startsWith("append")
                && !unit.getName().equals("appendRefusal");
    }

    private static boolean isStep(JavaClass owner) {
        return Place.of(owner)
                .filter(place -> place.isIn(Place.BOUNDARY) || place.isIn(Place.CONTROL))
                .isPresent();
    }

    private static Stream<JavaCodeUnit> targets(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getCallsFromSelf().stream()
                                .map(call -> call.getTarget().resolveMember()),
                        unit.getCodeUnitReferencesFromSelf().stream()
                                .map(reference -> reference.getTarget().resolveMember()))
                .flatMap(found -> found.stream())
                .map(JavaCodeUnit.class::cast);
    }
}

package org.restante.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.architecture.violation.tenant.control.DrawsRandomness;
import org.restante.architecture.violation.tenant.control.LogsElsewhere;
import org.restante.architecture.violation.tenant.control.MakesOwnClock;
import org.restante.architecture.violation.tenant.control.MakesRandomId;
import org.restante.architecture.violation.tenant.control.Prints;
import org.restante.architecture.violation.tenant.control.PrintsStackTrace;
import org.restante.architecture.violation.tenant.control.ReadsCalendar;
import org.restante.architecture.violation.tenant.control.ReadsClock;
import org.restante.architecture.violation.tenant.control.ReadsMilliseconds;
import org.restante.architecture.violation.tenant.control.UsesBouncyCastle;
import org.restante.architecture.violation.tenant.control.UsesInternals;

/** Randomness, time, ciphers and logs each come from one place. */
class HygieneArchitectureTest {

    private static final DescribedPredicate<JavaClass> OUTSIDE_CRYPTO = DescribedPredicate.describe(
            "are outside of crypto", type -> !type.getPackageName().startsWith("org.restante.crypto"));

    private static final Set<String> CLOCK_MAKERS =
            Set.of("org.restante.common.control.ClockProducer", "org.restante.crypto.token.TimeOrderedId");

    @Test
    void shouldHideBouncyCastleInCrypto() {
        ArchRule rule = noClasses()
                .that(OUTSIDE_CRYPTO)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .because("ciphers are chosen in one module, behind types of our own, where vectors test them.");
        Product.keeps(rule);
        Product.catches(rule, UsesBouncyCastle.class);
    }

    @Test
    void shouldHideTheInternalsOfCrypto() {
        ArchRule rule = noClasses()
                .that(OUTSIDE_CRYPTO)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.restante.crypto.internal..")
                .because("the parts of a cipher are safe only in the order in which crypto puts them together.");
        Product.keeps(rule);
        Product.catches(rule, UsesInternals.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {DrawsRandomness.class, MakesRandomId.class})
    void shouldDrawRandomnessInCryptoOnly(Class<?> violation) {
        ArchRule rule = noClasses()
                .that(OUTSIDE_CRYPTO)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.security\\.SecureRandom|java\\.util\\.Random|java\\.util\\.concurrent\\."
                        + "ThreadLocalRandom|java\\.util\\.SplittableRandom")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .because(
                        "a secret drawn from the wrong source looks like any other; ids are ordered by time and made in"
                                + " one place.");
        Product.keeps(rule);
        Product.catches(rule, violation);
    }

    @ParameterizedTest
    @ValueSource(classes = {ReadsClock.class, ReadsCalendar.class, ReadsMilliseconds.class, MakesOwnClock.class})
    void shouldReadTheTimeFromTheClockGiven(Class<?> violation) {
        ArchRule rule = noClasses()
                .that(DescribedPredicate.describe("make no clock", type -> !CLOCK_MAKERS.contains(type.getName())))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the time is read without a Clock", HygieneArchitectureTest::readsTime))
                .because("expiry, blocking and links are tested by moving one Clock; a second source of time would make"
                        + " them differ.");
        Product.keeps(rule);
        Product.catches(rule, violation);
    }

    @ParameterizedTest
    @ValueSource(classes = {Prints.class, PrintsStackTrace.class, LogsElsewhere.class})
    void shouldLogThroughTheServer(Class<?> violation) {
        ArchRule rule = noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("something is printed", HygieneArchitectureTest::prints))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("the server's handlers mask the secrets in paths; what is printed goes around them.");
        Product.keeps(rule);
        Product.catches(rule, violation);
    }

    private static boolean readsTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now") && !takesClock(access);
        boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean clock = owner.equals(Clock.class.getName()) && name.startsWith("system");
        boolean date = owner.equals("java.util.Date") && access.getDescription().contains("<init>()");
        return now || millis || clock || date;
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains("(" + Clock.class.getName() + ")");
    }

    private static boolean prints(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean stream = owner.equals("java.lang.System") && (name.equals("out") || name.equals("err"));
        return stream || name.equals("printStackTrace");
    }
}

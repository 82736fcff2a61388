package org.restante.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.restante.architecture.violation.audit.control.ClimbsUp;
import org.restante.architecture.violation.crypto.KnowsTheProduct;
import org.restante.architecture.violation.tenant.entity.SealsItself;
import org.restante.architecture.violation.unheard.control.StandsBesideTheLadder;

/** A feature uses only features below it, so that each can be read without those above. */
class LadderArchitectureTest {

    private static final DescribedPredicate<JavaClass> LIBRARY = DescribedPredicate.describe(
            "the crypto library",
            type -> type.getPackageName().startsWith("org.restante.crypto")
                    || type.getPackageName().startsWith("org.restante.architecture.violation.crypto"));

    @Test
    void shouldLookDownTheLadderOnly() {
        Product.keeps(ladder());
        Product.catches(ladder(), ClimbsUp.class);
    }

    @Test
    void shouldHaveEveryClassOnTheLadder() {
        Product.keeps(placed());
        Product.catches(placed(), StandsBesideTheLadder.class);
    }

    @Test
    void shouldKeepCryptoALibrary() {
        ArchRule standsAlone = noClasses()
                .that(LIBRARY)
                .should()
                .dependOnClassesThat(Place.anywhere())
                .because("crypto is a library that can be reviewed and tested without the product around it.");
        Product.keeps(standsAlone);
        Product.catches(standsAlone, KnowsTheProduct.class);
        Product.keeps(entitiesWithoutCrypto());
        Product.catches(entitiesWithoutCrypto(), SealsItself.class);
    }

    // View helpers of the shell are the one thing that pages of every feature share.
    private static ArchRule ladder() {
        return classes()
                .that(Place.anywhere())
                .should(Product.condition("use features below their own only", LadderArchitectureTest::lookDown))
                .because("a feature that knows those above it cannot be understood, tested or left out by itself; what"
                        + " must be told upwards is told by an event.");
    }

    private static void lookDown(JavaClass type, Consumer<String> violated) {
        Place own = Place.of(type).orElseThrow();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Optional<Place> target = Place.of(dependency.getTargetClass().getBaseComponentType());
            if (target.isPresent() && target.get().rung() > own.rung() && !isSharedHelper(own, target.get())) {
                violated.accept(dependency.getDescription());
            }
        }
    }

    private static boolean isSharedHelper(Place own, Place target) {
        return own.isIn(Place.VIEW)
                && target.isIn(Place.VIEW)
                && target.feature().equals("shell");
    }

    private static ArchRule placed() {
        return classes()
                .that(DescribedPredicate.not(LIBRARY))
                .should(Product.condition("stand on the ladder", (type, violated) -> {
                    if (Place.of(type).filter(place -> place.rung() >= 0).isEmpty()) {
                        violated.accept(Product.at(type) + " belongs to no feature of the ladder");
                    }
                }))
                .because("the name of a package says feature and layer, and every other rule relies on that.");
    }

    private static ArchRule entitiesWithoutCrypto() {
        return noClasses()
                .that(Place.in(Place.ENTITY))
                .should()
                .dependOnClassesThat(LIBRARY)
                .because("what is stored is bytes: entities that know no cipher cannot open anything.");
    }
}

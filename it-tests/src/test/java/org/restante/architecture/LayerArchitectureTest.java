package org.restante.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.architecture.violation.message.boundary.AsksForeignBoundary;
import org.restante.architecture.violation.message.control.AsksBoundary;
import org.restante.architecture.violation.message.entity.KnowsControl;
import org.restante.architecture.violation.message.view.AsksHigherBoundary;
import org.restante.architecture.violation.message.view.DrawsRandomness;
import org.restante.architecture.violation.message.view.HoldsEntity;
import org.restante.architecture.violation.message.view.QueriesDatabase;
import org.restante.architecture.violation.message.view.ReachesRepository;
import org.restante.architecture.violation.message.view.RunsControl;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.PortalException;

/** Layers: nouns below steps below what may be asked below pages. */
class LayerArchitectureTest {

    private static final String CRYPTO = "org.restante.crypto.";

    /** All that pages need of the crypto library: tokens, which hold no key. */
    private static final Set<String> TOKENS = Set.of(
            "org.restante.crypto.token.RequestId",
            "org.restante.crypto.token.SecretToken",
            "org.restante.crypto.token.Ticket");

    @Test
    void shouldKeepEntitiesByThemselves() {
        ArchRule rule = layer(
                Place.ENTITY,
                LayerArchitectureTest::entityMayUse,
                "entities are nouns: whoever reads one need not read what is done with it.");
        Product.keeps(rule);
        Product.catches(rule, KnowsControl.class);
    }

    @Test
    void shouldKeepControlsBelowBoundaries() {
        ArchRule rule = layer(
                Place.CONTROL,
                LayerArchitectureTest::controlMayUse,
                "a boundary checks the role of an outside caller; a step inside that went through it would be refused or"
                        + " checked twice.");
        Product.keeps(rule);
        Product.catches(rule, AsksBoundary.class);
    }

    @Test
    void shouldKeepBoundariesApart() {
        ArchRule rule = layer(
                Place.BOUNDARY,
                LayerArchitectureTest::boundaryMayUse,
                "what a boundary needs of another feature is a step of that feature's control; its boundary would check"
                        + " the roles again, for another question.");
        Product.keeps(rule);
        Product.catches(rule, AsksForeignBoundary.class);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                HoldsEntity.class,
                ReachesRepository.class,
                RunsControl.class,
                DrawsRandomness.class,
                AsksHigherBoundary.class
            })
    void shouldLetPagesAskBoundariesOnly(Class<?> violation) {
        ArchRule rule = layer(
                Place.VIEW,
                LayerArchitectureTest::viewMayUse,
                "a page that can reach a repository, a step or a key can go around the check of the role. Value types,"
                        + " refusals and the shell's helpers for pages hold none of these.");
        Product.keeps(rule);
        Product.catches(rule, violation);
    }

    @Test
    void shouldKeepPersistenceOutOfPages() {
        ArchRule rule = noClasses()
                .that(Place.in(Place.VIEW))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .because("a page with an entity manager has no tenant's wall around it.");
        Product.keeps(rule);
        Product.catches(rule, QueriesDatabase.class);
    }

    private static ArchRule layer(String layer, BiPredicate<JavaClass, JavaClass> mayUse, String reason) {
        return classes()
                .that(Place.in(layer))
                .should(Product.condition("use only what layer " + layer + " may use", (type, violated) -> {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass().getBaseComponentType();
                        if (isOurs(target) && !mayUse.test(type, target)) {
                            violated.accept(dependency.getDescription());
                        }
                    }
                }))
                .because(reason);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getName().startsWith("org.restante.");
    }

    private static boolean entityMayUse(JavaClass type, JavaClass target) {
        return isIn(target, List.of(Place.ENTITY));
    }

    private static boolean controlMayUse(JavaClass type, JavaClass target) {
        return isLibrary(target) || isIn(target, List.of(Place.ENTITY, Place.CONTROL));
    }

    private static boolean boundaryMayUse(JavaClass type, JavaClass target) {
        boolean own = Place.of(target).equals(Place.of(type));
        return own || controlMayUse(type, target);
    }

    private static boolean viewMayUse(JavaClass type, JavaClass target) {
        Optional<Place> place = Place.of(target);
        if (place.isEmpty()) {
            return TOKENS.contains(target.getName());
        }
        Place own = Place.of(type).orElseThrow();
        return switch (place.get().layer()) {
            case Place.BOUNDARY -> place.get().rung() <= own.rung();
            case Place.ENTITY -> isValue(target);
            case Place.CONTROL ->
                target.isAssignableTo(PortalException.class) || target.isEquivalentTo(CurrentCaller.class);
            default ->
                place.get().feature().equals(own.feature())
                        || place.get().feature().equals("shell");
        };
    }

    private static boolean isValue(JavaClass type) {
        boolean stored = type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class);
        boolean bean = type.isAnnotatedWith(ApplicationScoped.class)
                || type.getSimpleName().endsWith("Repository");
        return !stored && !bean;
    }

    private static boolean isLibrary(JavaClass type) {
        return type.getName().startsWith(CRYPTO);
    }

    private static boolean isIn(JavaClass type, List<String> layers) {
        return Place.of(type).filter(place -> layers.contains(place.layer())).isPresent();
    }
}

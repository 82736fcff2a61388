package org.restante.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.architecture.violation.notification.control.HoldsPrivateKey;
import org.restante.architecture.violation.notification.control.OpensBox;
import org.restante.architecture.violation.notification.control.OpensPart;
import org.restante.architecture.violation.notification.control.UnwrapsKey;

/** Content and private keys come into the clear in few places, and these are them. */
class PlaintextArchitectureTest {

    private static final Set<String> FEATURES = Set.of("keys", "message", "pickup", "disclosure");

    /** The store streams for those who hold the key; a notification carries the link's ticket. */
    private static final Set<String> OTHERS =
            Set.of("org.restante.blob.control.BlobStore", "org.restante.notification.control.MailNotifier");

    private static final Set<String> OPENERS = Set.of(
            "org.restante.crypto.seal.PartOpener",
            "org.restante.crypto.seal.SegmentOpener",
            "org.restante.crypto.key.PrivateKeyHandle");

    private static final Set<String> OPENING = Set.of("open", "unwrap", "disclose");

    @Test
    void shouldOpenInFewPlaces() {
        Product.keeps(openInFewPlaces());
    }

    @ParameterizedTest
    @ValueSource(classes = {OpensPart.class, HoldsPrivateKey.class, UnwrapsKey.class, OpensBox.class})
    void shouldCatchOpeningElsewhere(Class<?> violation) {
        Product.catches(openInFewPlaces(), violation);
    }

    private static ArchRule openInFewPlaces() {
        return classes()
                .that(Place.anywhere())
                .should(Product.condition("not open sealed content or private keys", (type, violated) -> {
                    boolean mayOpen = Place.of(type)
                                    .filter(place -> FEATURES.contains(place.feature()))
                                    .filter(place -> place.isIn(Place.CONTROL))
                                    .isPresent()
                            || OTHERS.contains(type.getName());
                    if (!mayOpen) {
                        reportOpening(type, violated);
                    }
                }))
                .because(
                        "who asks where plaintext appears must get a short and complete answer: the controls of message,"
                                + " pickup, keys and disclosure, and the store that streams for them.");
    }

    private static void reportOpening(JavaClass type, Consumer<String> violated) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        OPENERS.contains(dependency.getTargetClass().getName()))
                .forEach(dependency -> violated.accept(dependency.getDescription()));
        type.getAccessesFromSelf().stream()
                .filter(PlaintextArchitectureTest::isOpening)
                .forEach(access -> violated.accept(access.getDescription()));
    }

    private static boolean isOpening(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getPackageName();
        boolean sealing = owner.equals("org.restante.crypto.seal") || owner.equals("org.restante.crypto.key");
        return sealing && OPENING.contains(access.getTarget().getName());
    }
}

package org.restante.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The classes of the product, read once, and the two questions that are put to every rule. */
final class Product {

    /** What is deployed. The launcher is no part of it: it prints, reads the clock and starts processes. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.restante")
            .that(DescribedPredicate.describe(
                    "are deployed", type -> !type.getPackageName().startsWith("org.restante.launcher")));

    private Product() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    static void keeps(ArchRule rule) {
        assertThatCode(() -> rule.check(CLASSES)).doesNotThrowAnyException();
    }

    /** The rule catches this class, by name. */
    static void catches(ArchRule rule, Class<?> violation) {
        JavaClasses planted = new ClassFileImporter().importClasses(violation);
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated")
                .hasMessageContaining(violation.getSimpleName());
    }

    /** A condition that tells every violation that it finds. */
    static ArchCondition<JavaClass> condition(String description, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, said -> events.add(SimpleConditionEvent.violated(type, said)));
            }
        };
    }

    /** Where in the sources, for a message. */
    static String at(JavaClass type) {
        return type.getName() + " in " + type.getSourceCodeLocation();
    }
}

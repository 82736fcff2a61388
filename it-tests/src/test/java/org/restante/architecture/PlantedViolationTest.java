package org.restante.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that was never seen to catch anything may hold nothing: each is shown a violation, by the class that keeps it. */
class PlantedViolationTest {

    @Test
    void shouldShowEachRuleAViolation() {
        List<JavaClass> tests = new ClassFileImporter()
                .importPackages(getClass().getPackageName()).stream()
                        .filter(type -> calls(type, "keeps") > 0)
                        .toList();
        assertThat(tests).hasSizeGreaterThan(5);
        for (JavaClass test : tests) {
            assertThat(calls(test, "catches"))
                    .as("violations that %s shows", test.getName())
                    .isGreaterThanOrEqualTo(calls(test, "keeps"));
        }
    }

    private static long calls(JavaClass test, String question) {
        return test.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Product.class))
                .filter(call -> call.getTarget().getName().equals(question))
                .count();
    }
}

package org.restante.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.restante.architecture.violation.tenant.entity.BelongsToNobody;
import org.restante.common.entity.TenantOwned;

/** Whose row is it? Every entity says so. */
class TenancyArchitectureTest {

    /** Counts refused tries by digest, before any tenant is known. */
    private static final Set<String> NOBODYS = Set.of("org.restante.common.entity.Throttle");

    @Test
    void shouldHaveATenantOnEveryEntity() {
        Product.keeps(owned());
        Product.catches(owned(), BelongsToNobody.class);
    }

    @Test
    void shouldListNothingThatHasATenant() {
        Set<String> listed = NOBODYS;
        assertThat(Product.classes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .filter(type -> !type.isAssignableTo(TenantOwned.class))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    private static ArchRule owned() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(Product.condition("be owned by a tenant", (type, violated) -> {
                    if (!type.isAssignableTo(TenantOwned.class) && !NOBODYS.contains(type.getName())) {
                        violated.accept(Product.at(type) + " says no tenant");
                    }
                }))
                .because("a row that says no tenant can be shown to another one.");
    }
}

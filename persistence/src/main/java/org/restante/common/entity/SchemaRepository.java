package org.restante.common.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which migrations the database has. */
@ApplicationScoped
public class SchemaRepository {

    /** The newest migration in db/migrations, which this build needs. */
    public static final String NEWEST = "202611241314";

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    /** Whether the migration of this version was applied. */
    public boolean isApplied(String version) {
        return (Boolean) em.createNativeQuery(
                        "select exists (select 1 from flyway_schema_history where version = :version and success)",
                        Boolean.class)
                .setParameter("version", version)
                .getSingleResult();
    }
}

package org.restante.common.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.restante.common.entity.SchemaRepository;

/** Asks the database which migrations it has. */
@ApplicationScoped
public class SchemaState {

    @Inject
    private SchemaRepository schema;

    /** Whether it has the newest one of this build. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean isCurrent() {
        return schema.isApplied(SchemaRepository.NEWEST);
    }
}

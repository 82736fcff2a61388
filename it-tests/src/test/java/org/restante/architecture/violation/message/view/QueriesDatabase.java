package org.restante.architecture.violation.message.view;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A page with an entity manager. */
public class QueriesDatabase {

    @PersistenceContext
    private EntityManager em;

    public boolean isOpen() {
        return em.isOpen();
    }
}

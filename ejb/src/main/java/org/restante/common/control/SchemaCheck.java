package org.restante.common.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.restante.common.entity.SchemaRepository;
import org.restante.crypto.CryptoWarmUp;

/** Refuses to start on an old schema, and brings the ciphers to speed before the first visitor comes. */
@Startup
@Singleton
@PermitAll
public class SchemaCheck {

    @Inject
    private SchemaRepository schema;

    @PostConstruct
    void check() {
        if (!schema.isApplied(SchemaRepository.NEWEST)) {
            throw new IllegalStateException(
                    "The database lacks migration " + SchemaRepository.NEWEST + ". Run: ./restante migrate");
        }
        CryptoWarmUp.run();
    }
}

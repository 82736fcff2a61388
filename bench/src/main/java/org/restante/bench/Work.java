package org.restante.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** Something that is done over and over, and timed. */
@FunctionalInterface
interface Work {
    /** Does it once. */
    void once() throws IOException, GeneralSecurityException;
}

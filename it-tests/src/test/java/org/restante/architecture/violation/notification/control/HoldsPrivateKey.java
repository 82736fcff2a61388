package org.restante.architecture.violation.notification.control;

import org.restante.crypto.key.PrivateKeyHandle;

/** Holds a private key. */
public record HoldsPrivateKey(PrivateKeyHandle key) {}

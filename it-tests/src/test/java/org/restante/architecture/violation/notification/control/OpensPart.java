package org.restante.architecture.violation.notification.control;

import org.restante.crypto.seal.PartOpener;

/** Holds an opener. */
public record OpensPart(PartOpener opener) {}

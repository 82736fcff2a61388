package org.restante.crypto.seal;

import java.util.UUID;

/**
 * The place that a sealed part is bound to.
 *
 * @param tenant the organisation
 * @param message the message
 * @param part the part: the message part or an attachment
 */
public record SealingContext(UUID tenant, UUID message, UUID part) {}

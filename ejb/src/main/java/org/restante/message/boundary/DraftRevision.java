package org.restante.message.boundary;

import java.time.Instant;

/**
 * The text of a draft as it was saved.
 *
 * @param savedAt when
 * @param revision which; another after every change
 */
public record DraftRevision(Instant savedAt, String revision) {}

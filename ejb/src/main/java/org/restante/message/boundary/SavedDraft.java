package org.restante.message.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.restante.message.entity.AttachedFile;

/**
 * A draft as it was left.
 *
 * @param revision of its text; another after every change
 */
public record SavedDraft(UUID id, DraftText text, List<AttachedFile> files, Instant updatedAt, String revision)
        implements Serializable {}

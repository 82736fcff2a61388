package org.restante.message.boundary;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restante.message.entity.PagePosition;

/**
 * A page of sent messages, newest first.
 *
 * @param next where the page behind this one begins; null at the end
 */
public record SentPage(List<SentRow> rows, @Nullable PagePosition next) implements Serializable {}

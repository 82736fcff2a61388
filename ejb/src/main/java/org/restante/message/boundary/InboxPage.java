package org.restante.message.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of received messages, newest first.
 *
 * @param next where the page behind this one begins; null at the end
 */
public record InboxPage(List<InboxRow> rows, @Nullable UUID next) implements Serializable {}

package org.restante.message.boundary;

import java.io.Serializable;
import java.util.List;
import org.restante.message.entity.OpenedMessage;

/**
 * A message in clear, with the others of its thread that the caller may still open, oldest first.
 */
public record OpenedThread(OpenedMessage message, List<OpenedMessage> others) implements Serializable {}

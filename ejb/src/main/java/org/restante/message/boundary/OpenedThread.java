package org.restante.message.boundary;

import java.io.Serializable;
import java.util.List;
import org.restante.message.entity.OpenedMessage;

/**
 * A message in clear, with the latest others of its thread that the caller may still open, oldest first.
 *
 * @param earlier whether the thread has earlier ones that are not among them
 */
public record OpenedThread(OpenedMessage message, List<OpenedMessage> others, boolean earlier)
        implements Serializable {}

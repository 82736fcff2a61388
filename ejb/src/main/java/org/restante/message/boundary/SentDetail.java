package org.restante.message.boundary;

import java.io.Serializable;
import java.util.List;

/** A sent message with everything that happened to it, oldest first; of a very long story the latest part. */
public record SentDetail(SentRow message, List<TimelineEntry> timeline) implements Serializable {}

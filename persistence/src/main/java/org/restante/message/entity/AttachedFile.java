package org.restante.message.entity;

import java.io.Serializable;
import java.util.UUID;

/**
 * An attached file as a page lists it.
 *
 * @param size bytes
 */
public record AttachedFile(UUID id, String name, String type, long size) implements Serializable {}

package org.restante.architecture.violation.message.view;

import org.restante.message.entity.Message;

/** A page that holds a row. */
public record HoldsEntity(Message message) {}

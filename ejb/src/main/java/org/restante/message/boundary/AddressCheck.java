package org.restante.message.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.MailAddress;
import org.restante.recipient.entity.AddressKind;

/**
 * What a typed address turned out to be.
 *
 * @param address its normal form; null when it is none
 */
public record AddressCheck(String typed, @Nullable MailAddress address, AddressKind kind) implements Serializable {}

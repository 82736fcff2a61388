package org.restante.message.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.MailAddress;
import org.restante.message.entity.DeliveryKind;

/** A checked submission whose passphrases are derived: everything that one transaction needs. */
public record SealingRequest(
        UUID id,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        String body,
        int expiryDays,
        boolean recipientsVisible,
        @Nullable UUID inReplyTo,
        PassphraseKeys.Derived passphrases) {

    /** Everybody once; who is in both fields counts as addressed. */
    Map<MailAddress, DeliveryKind> addressees() {
        Map<MailAddress, DeliveryKind> all = new LinkedHashMap<>();
        to.forEach(address -> all.putIfAbsent(address, DeliveryKind.TO));
        cc.forEach(address -> all.putIfAbsent(address, DeliveryKind.CC));
        return all;
    }

    @Override
    public String toString() {
        return "SealingRequest[" + id + "]";
    }
}

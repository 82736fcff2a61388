package org.restante.architecture.violation.crypto;

import org.restante.common.entity.MailAddress;

/** Part of the library, and knows an address. */
public class KnowsTheProduct {

    public String show(MailAddress address) {
        return address.value();
    }
}

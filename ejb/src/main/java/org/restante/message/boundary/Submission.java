package org.restante.message.boundary;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.MailAddress;

/**
 * A message handed in.
 *
 * @param id the draft's id, which the message keeps; handing in the same id again changes nothing
 * @param body HTML; sanitised before it is sealed
 * @param expiryDays days until it expires, 1 to 365
 * @param recipientsVisible whether recipients see each other's addresses
 * @param inReplyTo a message that the sender sent or received
 */
public record Submission(
        UUID id,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        String body,
        int expiryDays,
        boolean recipientsVisible,
        Passphrases passphrases,
        @Nullable UUID inReplyTo)
        implements Serializable {

    /** Everybody addressed, once each, in the order typed. */
    Set<MailAddress> everybody() {
        Set<MailAddress> all = new LinkedHashSet<>(to);
        all.addAll(cc);
        return all;
    }

    @Override
    public String toString() {
        return "Submission[" + id + "]";
    }
}

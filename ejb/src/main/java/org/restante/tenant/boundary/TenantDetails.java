package org.restante.tenant.boundary;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.Language;
import org.restante.tenant.entity.TenantLinks;

/**
 * An organisation as its administrator sees it.
 *
 * @param mailFrom the mailbox address that notifications come from
 * @param domains the mail domains that are its own
 * @param language comes first where a reader's is not known
 * @param timeZone in which times are told where a reader's is not known; null leaves it to the installation
 */
public record TenantDetails(
        String name,
        String mailFrom,
        List<String> domains,
        Language language,
        TenantLinks links,
        @Nullable ZoneId timeZone)
        implements Serializable {}

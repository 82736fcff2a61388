package org.restante.tenant.boundary;

import java.io.Serializable;
import java.util.List;
import org.restante.common.entity.Language;
import org.restante.tenant.entity.TenantLinks;

/**
 * An organisation as its administrator sees it.
 *
 * @param mailFrom the mailbox address that notifications come from
 * @param domains the mail domains that are its own
 * @param language comes first where a reader's is not known
 */
public record TenantDetails(String name, String mailFrom, List<String> domains, Language language, TenantLinks links)
        implements Serializable {}

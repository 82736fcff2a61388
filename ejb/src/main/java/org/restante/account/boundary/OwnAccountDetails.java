package org.restante.account.boundary;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restante.account.entity.Permission;
import org.restante.common.entity.Language;

/**
 * Who is signed in, as the portal's frame shows it.
 *
 * @param language null until they chose one
 */
public record OwnAccountDetails(
        String displayName,
        String address,
        String organisation,
        Set<Permission> permissions,
        @Nullable Language language)
        implements Serializable {}

package org.restante.account.boundary;

import java.io.Serializable;
import java.util.Set;
import org.restante.account.entity.Permission;

/** Who is signed in, as the portal's frame shows it. */
public record OwnAccountDetails(String displayName, String address, String organisation, Set<Permission> permissions)
        implements Serializable {}

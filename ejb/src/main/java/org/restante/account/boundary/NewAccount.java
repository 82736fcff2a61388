package org.restante.account.boundary;

import jakarta.validation.constraints.NotEmpty;
import java.io.Serializable;
import java.util.Set;
import org.restante.account.entity.Group;

/** A person to be added. */
public record NewAccount(
        String displayName, String address, @NotEmpty Set<Group> groups) implements Serializable {}

package org.restante.account.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Set;
import org.restante.account.entity.Group;

/** A person to be added. */
public record NewAccount(
        @NotBlank @Size(max = 200) String displayName,
        @NotBlank @Size(max = 320) String address,
        @NotEmpty Set<Group> groups)
        implements Serializable {}

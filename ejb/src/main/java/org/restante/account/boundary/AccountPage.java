package org.restante.account.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of people, by name.
 *
 * @param next behind whom the next page begins; null at the end
 */
public record AccountPage(List<AccountRow> rows, @Nullable UUID next) implements Serializable {}

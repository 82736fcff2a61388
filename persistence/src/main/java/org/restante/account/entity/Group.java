package org.restante.account.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Bundles of permissions, as an administrator hands them out. */
public enum Group {
    SENDER(Permission.SEND_MESSAGE),
    OFFICER(Permission.VIEW_AUDIT),
    ADMINISTRATOR(Permission.ADMINISTER_ACCOUNTS, Permission.ADMINISTER_TENANT);

    private final Set<Permission> permissions;

    Group(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Stored form: names in the order of this list, separated by commas. */
    static String join(Collection<Group> groups) {
        return new TreeSet<>(groups).stream().map(Group::name).collect(Collectors.joining(","));
    }

    static Set<Group> split(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(Group::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}

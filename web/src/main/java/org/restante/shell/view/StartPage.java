package org.restante.shell.view;

import java.util.Set;
import org.restante.account.entity.Permission;

/** Where people land when they signed in without having asked for a page. */
final class StartPage {
    static final String OF_STRANGERS = "/";

    private StartPage() {}

    static String of(Set<Permission> permissions) {
        if (permissions.contains(Permission.SEND_MESSAGE)) {
            return "/message/compose";
        }
        if (permissions.contains(Permission.VIEW_AUDIT)) {
            return "/audit/events";
        }
        return permissions.contains(Permission.ADMINISTER_ACCOUNTS) ? "/account" : OF_STRANGERS;
    }
}

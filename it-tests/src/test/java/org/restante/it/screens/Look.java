package org.restante.it.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.restante.it.portal.Visitor;

/** A screen's width and its scheme of colours. */
record Look(int width, ColorScheme scheme) {

    private static final int HEIGHT = 900;

    static final Look DAY = new Look(Visitor.DESK_WIDTH, ColorScheme.LIGHT);
    static final Look NIGHT = new Look(Visitor.DESK_WIDTH, ColorScheme.DARK);
    static final Look PHONE = new Look(Visitor.PHONE_WIDTH, ColorScheme.LIGHT);
    static final Look PHONE_AT_NIGHT = new Look(Visitor.PHONE_WIDTH, ColorScheme.DARK);

    /** The looks of which pictures are kept. */
    static final List<Look> KEPT = List.of(DAY, PHONE, NIGHT);

    /** What is kept by night, too: one state of each page, since a repository keeps pictures for ever. */
    private static final Set<String> BY_NIGHT = Set.of(
            "account-people",
            "account-password-plain",
            "audit-events-many",
            "errorpages-400",
            "errorpages-404",
            "errorpages-500",
            "errorpages-expired",
            "index-plain",
            "login-plain",
            "message-compose-filled",
            "message-detail-timeline",
            "message-inbox-unread",
            "message-read-thread",
            "message-sent-many",
            "pickup-enter-plain",
            "pickup-left-plain",
            "pickup-message-plain",
            "pickup-reply-plain",
            "tenant-plain",
            "verify-plain");

    /** What is kept in German, too. */
    static final Set<String> IN_GERMAN =
            Set.of("message-compose", "message-detail", "pickup-enter", "pickup-message", "account");

    /** The looks of which pictures of a screen are kept. */
    static List<Look> keptOf(String screen) {
        return BY_NIGHT.contains(screen) ? KEPT : List.of(DAY, PHONE);
    }

    void show(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The file of a screen in this look. */
    String fileOf(String screen) {
        return screen + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    }
}

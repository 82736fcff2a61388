package org.restante.it.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
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

    void show(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The file of a screen in this look. */
    String fileOf(String screen) {
        return screen + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    }
}

package org.restante.it.screens;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a page as different people do, and notes what is wrong with it.
 *
 * <p>With the system property {@code restante.screens} it makes pictures instead, in the directory that the property names.
 */
final class Camera {

    private static final String SHOOT = System.getProperty("restante.screens", "");
    private static final Path KEPT = Path.of(System.getProperty("restante.home"), "docs", "screens");
    /** The narrowest screen of WCAG 2.2, 1.4.10; a page of twice the width at 400 %. */
    private static final int NARROWEST = 320;
    /** What a desk of 1440 pixels has left when everything is shown at 200 %. */
    private static final int ENLARGED = 720;

    /** The same of a desk of 1280 pixels. */
    private static final int ENLARGED_FURTHER = 640;

    private static final int TALLEST = 1800;
    /** A4 at 96 dots per inch, without its margins. */
    private static final int PAPER = 672;

    private final List<String> faults = new ArrayList<>();

    /** Judges the page in every look, and leaves it as a desk shows it by day. */
    Page take(Page page, String screen) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        for (int width : List.of(NARROWEST, Look.PHONE.width(), ENLARGED)) {
            page.setViewportSize(width, TALLEST);
            reflow(page, screen, width);
        }
        for (Look look : List.of(Look.PHONE_AT_NIGHT, Look.DAY)) {
            look.show(page);
            whole(page, look.fileOf(screen));
            judge(page, look.fileOf(screen));
        }
        for (Look look : Look.keptOf(screen)) {
            keep(page, look.fileOf(screen), () -> look.show(page));
        }
        Look.DAY.show(page);
        return page;
    }

    /** Judges the page in the words of another language: how wide they are, and once what is said to those who do not see. */
    void glance(Page page, String screen) {
        for (int width : List.of(NARROWEST, ENLARGED_FURTHER)) {
            page.setViewportSize(width, TALLEST);
            reflow(page, screen + " in German", width);
        }
        for (Look look : List.of(Look.PHONE, Look.DAY)) {
            look.show(page);
            reflow(page, screen + " in German", look.width());
            whole(page, look.fileOf(screen) + " in German");
            if (Look.IN_GERMAN.contains(screen)) {
                keep(page, "de/" + look.fileOf(screen), () -> {});
            }
        }
        judge(page, screen + " in German");
    }

    private void reflow(Page page, String screen, int width) {
        Object wide = page.evaluate(Scripts.TOO_WIDE);
        if (!"".equals(wide)) {
            faults.add(screen + " at " + width + " pixels is as wide as " + wide);
        }
    }

    /** Nobody should have to scroll a table at a desk, or find out on a telephone that it goes on. */
    private void whole(Page page, String file) {
        Object cut = page.evaluate(Scripts.CUT_OFF);
        if (!"".equals(cut)) {
            faults.add(file + " cuts off " + cut);
        }
    }

    private void judge(Page page, String file) {
        if (!SHOOT.isEmpty()) {
            return;
        }
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                faults.add(file + ": " + rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary());
            }
        }
    }

    /** Keeps what a printer would be given, and what is left of the page under a palette of the reader's own. */
    void takeOnPaperAndInForcedColours(Page page, String screen) {
        keep(page, screen + "-paper.png", () -> {
            page.setViewportSize(PAPER, TALLEST);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        });
        keep(page, screen + "-forced.png", () -> {
            Look.DAY.show(page);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setForcedColors(ForcedColors.ACTIVE));
        });
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    private void keep(Page page, String file, Runnable look) {
        if (SHOOT.isEmpty()) {
            return;
        }
        look.run();
        page.evaluate(Scripts.FREEZE);
        try {
            int height = Math.min(TALLEST, (Integer) page.evaluate("() => document.documentElement.scrollHeight"));
            byte[] picture = page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(0, 0, page.viewportSize().width, height)
                    .setAnimations(ScreenshotAnimations.DISABLED));
            Picture.of(picture).keep(Path.of(SHOOT).resolve(file), KEPT.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException("the picture " + file + " cannot be written", e);
        } finally {
            page.evaluate(Scripts.THAW);
        }
    }

    List<String> faults() {
        return faults;
    }
}

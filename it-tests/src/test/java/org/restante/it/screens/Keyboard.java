package org.restante.it.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody without a mouse: goes through a page key by key, and holds that the focus is seen wherever it stands. */
record Keyboard(Page page) {

    private static final int MANY = 80;

    private static final String NAME = """
        () => {
          const e = document.activeElement;
          const by = (e.getAttribute('aria-labelledby') || '').split(' ').map(id => document.getElementById(id)).filter(Boolean);
          const text = e.getAttribute('aria-label')
            || by.map(l => l.textContent).join(' ')
            || [...(e.labels || [])].map(l => l.textContent).join(' ')
            || (e.tagName === 'INPUT' ? e.value : e.textContent);
          return text.trim().replace(/\\s+/g, ' ');
        }
        """;

    /** An outline of 2 pixels or more on what has the focus, on the frame drawn for it, or on the label that stands for it. */
    private static final String FOCUS_IS_SEEN = """
        () => {
          const e = document.activeElement;
          if (e === document.body) return true;
          const frames = [e, e.nextElementSibling, e.closest('.chips'), e.closest('.ui-texteditor')].filter(Boolean);
          return frames.some(f => {
            const style = getComputedStyle(f);
            const box = f.getBoundingClientRect();
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 1 && box.height > 1;
          });
        }
        """;

    Keyboard {
        // Asks to see the dialogs from the first key on: asked only when one is due, it may open before the browser
        // heard it.
        page.onFileChooser(dialog -> {});
    }

    /** Goes on with Tab until the control of this name has the focus, and returns the names passed on the way. */
    List<String> tabTo(String name) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            press("Tab");
            String now = focused();
            assertThat(page.evaluate(FOCUS_IS_SEEN))
                    .as("focus is seen on “%s”", now)
                    .isEqualTo(true);
            passed.add(now);
            if (now.equals(name)) {
                return passed;
            }
        }
        throw new AssertionError("“" + name + "” cannot be reached, only " + passed);
    }

    String focused() {
        return (String) page.evaluate(NAME);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Chooses files with the control that has the focus. */
    void choose(Path... files) {
        page.waitForFileChooser(() -> press("Enter")).setFiles(files);
    }

    /** Waits until a live region says so. */
    void hears(String text) {
        page.locator("[role=status], [role=alert]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }
}

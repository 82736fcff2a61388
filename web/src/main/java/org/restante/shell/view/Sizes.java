package org.restante.shell.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts of bytes in words, in steps of 1024, as file managers show them. */
@Named
@ApplicationScoped
public class Sizes {
    private static final String[] UNITS = {"B", "KB", "MB", "GB"};
    private static final int STEP = 1024;

    /**
     * An amount for people: at most one decimal, and none from 10 on.
     *
     * @param bytes at least 0
     */
    public String text(long bytes) {
        return text(bytes, Texts.locale());
    }

    static String text(long bytes, Locale locale) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit == 0 || amount >= 10 ? 0 : 1);
        return format.format(amount) + "\u00A0" + UNITS[unit];
    }
}

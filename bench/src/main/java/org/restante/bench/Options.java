package org.restante.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param root the checkout
 * @param quick whether a short look is enough
 * @param sections what to measure
 */
record Options(Path root, boolean quick, Set<Section> sections) {
    /** Parts of the bench; all but the first need a portal. */
    enum Section {
        FORMAT,
        DATABASE,
        HTTP,
        HEAP,
        START;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException with the usage, when they are not understood
     */
    static Options parse(Path root, String... arguments) {
        boolean quick = false;
        Set<Section> chosen = EnumSet.noneOf(Section.class);
        for (String argument : arguments) {
            if (argument.equals("--quick")) {
                quick = true;
            } else {
                chosen.add(section(argument));
            }
        }
        return new Options(root, quick, chosen.isEmpty() ? EnumSet.allOf(Section.class) : chosen);
    }

    private static Section section(String word) {
        for (Section section : Section.values()) {
            if (section.word().equals(word)) {
                return section;
            }
        }
        throw new IllegalArgumentException(
                "usage: ./restante bench [--quick] [format] [database] [http] [heap] [start]");
    }

    boolean asksFor(Section section) {
        return sections.contains(section);
    }

    boolean needsPortal() {
        return sections.stream().anyMatch(section -> section != Section.FORMAT);
    }

    Timing timing(Timing full) {
        return quick ? full.quick() : full;
    }
}

package org.restante.common.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that pages and mails speak. Each needs a bundle of the pages' texts, a set of the mails', and a line here. */
public enum Language {
    EN(Locale.ENGLISH, "English"),
    DE(Locale.GERMAN, "Deutsch");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** For pages, dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** As in the {@code lang} attribute of HTML (RFC 5646): {@code en}, {@code de}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The language of a tag, whatever its region; empty when it is not spoken here. */
    public static Optional<Language> of(Locale wanted) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    /** The same for a tag as text; empty for what is no tag, too. */
    public static Optional<Language> of(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    /** All, this one first. */
    public List<Language> andOthers() {
        return Stream.concat(Stream.of(this), Arrays.stream(values()).filter(other -> other != this))
                .toList();
    }
}

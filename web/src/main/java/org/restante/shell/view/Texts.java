package org.restante.shell.view;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Reads the one bundle of texts in the language of the current view. */
public final class Texts {
    private static final String BUNDLE = "org.restante.i18n.Messages";

    private Texts() {}

    /**
     * The text of a key.
     *
     * @param key a key of the bundle
     * @param arguments values for {@code {0}}, {@code {1}}, ... in the manner of {@link MessageFormat}
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public static String get(String key, Object... arguments) {
        return format(bundle().getString(key), arguments);
    }

    /** The text of a key that not every page has. */
    public static Optional<String> find(String key, Object... arguments) {
        ResourceBundle bundle = bundle();
        return bundle.containsKey(key) ? Optional.of(format(bundle.getString(key), arguments)) : Optional.empty();
    }

    /** The language of the reader. */
    public static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? CDI.current().select(ActiveLanguage.class).get().get().locale()
                : faces.getViewRoot().getLocale();
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale(), Texts.class.getClassLoader());
    }

    private static String format(String pattern, Object... arguments) {
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(arguments);
    }
}

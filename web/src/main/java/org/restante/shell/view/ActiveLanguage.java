package org.restante.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.restante.common.entity.Language;

/**
 * The language of the pages: of the account, else chosen in this browser, else the first one of the browser that is spoken
 * here (RFC 9110, section 12.5.4), else English.
 */
@Named
@RequestScoped
public class ActiveLanguage {
    /** Holds the choice of someone without an account: two letters, and nothing about them. */
    static final String COOKIE = "__Host-lang";

    @Inject
    HttpServletRequest request;

    @Inject
    ActiveUser user;

    /** What pages speak now. */
    public Language get() {
        return asked().orElse(Language.EN);
    }

    /** The language that the reader or their browser asked for; empty when neither asked for one that is spoken here. */
    public Optional<Language> asked() {
        return user.language().or(this::chosen).or(this::preferred);
    }

    /** The languages to change to. */
    public List<Language> getOthers() {
        Language now = get();
        return Arrays.stream(Language.values()).filter(other -> other != now).toList();
    }

    /** The page being shown, in another language: a query for the address that it has, whatever secret stands in that. */
    public String link(Language other) {
        return "?"
                + LanguageFilter.queryWithout(request.getQueryString())
                        .map(rest -> rest + "&")
                        .orElse("") + LanguageFilter.PARAMETER + "=" + other.tag();
    }

    private Optional<Language> chosen() {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(cookie -> Language.of(cookie.getValue()).stream())
                .findFirst();
    }

    // Without the header the container would name the server's own language.
    private Optional<Language> preferred() {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> Language.of(locale).stream())
                        .findFirst();
    }
}

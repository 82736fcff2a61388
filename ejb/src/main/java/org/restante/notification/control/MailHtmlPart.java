package org.restante.notification.control;

import static org.restante.notification.control.MailValues.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.restante.notification.control.MailContent.Fact;
import org.restante.tenant.entity.TenantLinks;

/**
 * The HTML part: a column that looks like the pickup page. Styles stand at the elements, since many programs drop others; the
 * classes are for dark mode and narrow screens, where a program knows them.
 */
final class MailHtmlPart {

    private static final String FRAME = frame();
    private static final String HEADING = "font-size:26px;line-height:1.25;font-weight:600;color:#16202b;";
    private static final String SAID_AGAIN = "margin:0 0 16px;font-size:18px;line-height:1.35;font-weight:600;";
    private static final String SECTION = "margin:0 0 8px;font-size:15px;font-weight:600;";
    private static final String CODE = "font-family:ui-monospace,Menlo,Consolas,monospace;";

    private final StringBuilder html = new StringBuilder();
    private final List<MailContent> contents;

    private MailHtmlPart(List<MailContent> contents) {
        this.contents = contents;
    }

    /**
     * Writes it.
     *
     * @param contents the same mail in one language or several
     */
    static String of(String subject, String organisation, String link, List<MailContent> contents) {
        MailHtmlPart part = new MailHtmlPart(contents);
        part.head(link);
        contents.forEach(part::explain);
        part.foot();
        return Placeholders.fill(
                FRAME,
                Map.of(
                        "language", contents.get(0).language().tag(),
                        "subject", escape(subject),
                        "organisation", escape(organisation),
                        "content", part.html.toString()));
    }

    private void head(String link) {
        element(
                "h1",
                "",
                "margin:0 0 " + (contents.size() == 1 ? "16px;" : "8px;") + HEADING,
                escape(contents.get(0).title()));
        contents.stream()
                .skip(1)
                .forEach(content -> element("p", "ink", SAID_AGAIN, in(content, escape(content.title()))));
        facts();
        contents.forEach(content ->
                content.before().forEach(text -> element("p", "ink", "margin:0 0 16px;", in(content, escape(text)))));
        String target = escape(link);
        line(
                "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"button\" style=\"margin:0 0"
                        + " 16px;\"><tr><td class=\"wax\" bgcolor=\"#a3262a\" style=\"border-radius:6px;background:#a3262a;\"><a href=\""
                        + target + "\" style=\"display:inline-block;padding:12px 24px;font-weight:600;color:#ffffff;"
                        + "text-decoration:none;border-radius:6px;\">" + inEach(MailContent::button, " · ")
                        + "</a></td></tr></table>");
        quiet(inEach(MailContent::copy, "<br>") + "<br><a href=\"" + target
                + "\" style=\"color:#23568f;word-break:break-all;\">" + target + "</a>");
    }

    private void facts() {
        List<Fact> first = contents.get(0).facts();
        if (first.isEmpty()) {
            return;
        }
        line("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:0 0"
                + " 24px;font-size:15px;\">");
        IntStream.range(0, first.size())
                .forEach(each ->
                        line("<tr><td class=\"quiet\" valign=\"top\" style=\"padding:3px 16px 3px 0;color:#4a5766;\">"
                                + inEach(content -> content.facts().get(each).label(), "<br>")
                                + "</td><td class=\"ink\" valign=\"top\" style=\"padding:3px 0;"
                                + (first.get(each).code() ? CODE : "") + "\">"
                                + inEach(content -> content.facts().get(each).value(), "<br>") + "</td></tr>"));
        line("</table>");
    }

    private void explain(MailContent content) {
        line("<div lang=\"" + content.language().tag() + "\">");
        if (contents.size() > 1) {
            rule();
            element("p", "ink", SECTION, escape(content.language().ownName()));
        }
        content.after().forEach(text -> element("p", "ink", "margin:0 0 16px;", escape(text)));
        if (contents.size() == 1) {
            rule();
        }
        if (!content.checkTitle().isEmpty()) {
            element("p", "ink", SECTION, escape(content.checkTitle()));
        }
        content.check().forEach(text -> quiet(escape(text)));
        line("</div>");
    }

    private void foot() {
        List<Fact> first = contents.get(0).links();
        if (!first.isEmpty()) {
            rule();
            quiet(IntStream.range(0, first.size())
                    .mapToObj(each -> link(
                            first.get(each).value(),
                            inEach(content -> content.links().get(each).label(), " / ")))
                    .collect(Collectors.joining("<br>")));
        }
    }

    /** A web address hides behind its label, since it is long; a mailbox address or a phone number is shown. */
    private static String link(String value, String label) {
        String shown = TenantLinks.isWebAddress(value) ? label : escape(value);
        String linked = TenantLinks.target(value)
                .map(target -> "<a href=\"" + escape(target) + "\" style=\"color:#23568f;\">" + shown + "</a>")
                .orElse(shown);
        return shown.equals(label) ? linked : label + ": " + linked;
    }

    /** A word in every language, said once where it is the same. */
    private String inEach(Function<MailContent, String> word, String separator) {
        if (contents.stream().map(word).distinct().count() == 1) {
            return escape(word.apply(contents.get(0)));
        }
        return contents.stream()
                .map(content -> in(content, escape(word.apply(content))))
                .collect(Collectors.joining(separator));
    }

    private String in(MailContent content, String escaped) {
        return content == contents.get(0)
                ? escaped
                : "<span lang=\"" + content.language().tag() + "\">" + escaped + "</span>";
    }

    private void quiet(String content) {
        element("p", "quiet", "margin:0 0 16px;font-size:14px;color:#4a5766;", content);
    }

    private void rule() {
        line("<div class=\"rule\" style=\"border-top:1px solid #d9ddd8;margin:24px 0"
                + " 16px;font-size:0;line-height:0;\">&nbsp;</div>");
    }

    private void element(String name, String type, String style, String content) {
        line("<" + name + (type.isEmpty() ? "" : " class=\"" + type + "\"") + " style=\"" + style + "\">" + content
                + "</" + name + ">");
    }

    private void line(String text) {
        html.append(text).append('\n');
    }

    private static String frame() {
        try (InputStream in = MailWords.resource("frame.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

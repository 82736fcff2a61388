package org.restante.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of the demo inbox. Every value is escaped here, in one place. */
final class InboxHtml {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;)]");

    private static final Pattern NAMED = Pattern.compile("^\"?([^\"<]+?)\"? <[^<>]+>$");

    private final String frame = resource("page.html");

    String list(List<StoredMail> mails, String recipient) {
        return page(
                "Demo inbox",
                resource("list.html")
                        .replace("{{to}}", escape(recipient))
                        .replace("{{count}}", count(mails.size()))
                        .replace("{{mails}}", mails.isEmpty() ? empty(recipient) : table(mails)));
    }

    String mail(StoredMail mail) {
        return page(
                mail.subject(),
                resource("mail.html")
                        .replace("{{parts}}", htmlPart(mail) + textPart(mail))
                        .replace("{{id}}", escape(mail.id()))
                        .replace("{{time}}", escape(TIME.format(mail.received())))
                        .replace("{{subject}}", escape(mail.subject()))
                        .replace("{{from}}", escape(mail.from()))
                        .replace("{{to}}", escape(mail.to())));
    }

    /** The HTML part as it came, for the sandboxed frame; its links open in a window of their own. */
    String framed(StoredMail mail) {
        return "<!DOCTYPE html><base target=\"_blank\">" + mail.html();
    }

    String notFound() {
        return page("Not found", "<h1>Not found</h1><p><a href=\"/\">All mails</a></p>");
    }

    /** Makes a text harmless in HTML, in content and in quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                // A value that looks like a placeholder of a page stays a value.
                .replace("{", "&#123;");
    }

    static String resource(String name) {
        try (InputStream in = InboxHtml.class.getResourceAsStream("inbox/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(String title, String content) {
        return frame.replace("{{content}}", content).replace("{{title}}", escape(title));
    }

    private static String count(int mails) {
        return switch (mails) {
            case 0 -> "Nothing here";
            case 1 -> "1 mail";
            default -> mails + " mails, the newest first";
        };
    }

    private static String empty(String recipient) {
        return recipient.isEmpty()
                ? "<p class=\"card\">No mail yet. Send a message in the portal; its notification arrives here.</p>"
                : "<p class=\"card\">No mail to " + escape(recipient) + ". <a href=\"/\">All mails</a></p>";
    }

    private static String table(List<StoredMail> mails) {
        return mails.stream()
                .map(InboxHtml::row)
                .collect(Collectors.joining(
                        "",
                        "<div class=\"card scroll\"><table class=\"cards\"><thead><tr><th scope=\"col\">Subject</th>"
                                + "<th scope=\"col\">From</th><th scope=\"col\">To</th><th scope=\"col\">Received</th></tr>"
                                + "</thead><tbody>",
                        "</tbody></table></div>"));
    }

    private static String row(StoredMail mail) {
        String subject = mail.subject().isEmpty() ? "(no subject)" : mail.subject();
        return "<tr><td data-label=\"Subject\"><a href=\"/mail/" + escape(mail.id()) + "\">" + escape(subject)
                + "</a></td><td data-label=\"From\">" + escape(shortened(mail.from())) + "</td><td data-label=\"To\">"
                + escape(mail.to()) + "</td><td data-label=\"Received\">" + escape(TIME.format(mail.received()))
                + "</td></tr>";
    }

    /** The name before an address, where there is one: the list has no room for more. */
    static String shortened(String address) {
        return NAMED.matcher(address).replaceFirst("$1");
    }

    private static String htmlPart(StoredMail mail) {
        return mail.html().isEmpty()
                ? ""
                : "<section class=\"card\"><h2>HTML part</h2><iframe title=\"HTML part of the mail\" src=\"/mail/"
                        + escape(mail.id())
                        + "/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>"
                        + "</section>";
    }

    private static String textPart(StoredMail mail) {
        return mail.text().isEmpty()
                ? ""
                : "<section class=\"card\"><h2>Text part</h2><pre>" + linked(mail.text()) + "</pre></section>";
    }

    private static String linked(String text) {
        StringBuilder html = new StringBuilder();
        int end = 0;
        for (var found : LINK.matcher(text).results().toList()) {
            String link = escape(found.group());
            html.append(escape(text.substring(end, found.start())))
                    .append("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"")
                    .append(link)
                    .append("\">")
                    .append(link)
                    .append("</a>");
            end = found.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }
}

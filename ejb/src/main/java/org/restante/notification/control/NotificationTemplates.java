package org.restante.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.restante.notification.entity.NotificationKind;

/**
 * Renders the mail of a notification: a plain-text and an HTML part that say the same, in the reader's language where
 * there is a template for it, else in English.
 */
@ApplicationScoped
public class NotificationTemplates {

    private static final int SUBJECT_LENGTH = 150;
    private static final int CONTACT_LENGTH = 200;

    /** Of the server: the organisation's own, and named beside every time. A clock in UTC would say only "Z". */
    ZoneId zone = ZoneId.systemDefault();

    /**
     * Renders one mail.
     *
     * @param facts what it may say
     * @param locale the reader's language
     */
    public NotificationMail render(NotificationFacts facts, Locale locale) {
        NotificationTemplate template = NotificationTemplate.load(name(facts.kind()), locale);
        Map<String, String> values = values(facts, template);
        String subject = MailValues.cut(Placeholders.fill(template.subject(), values), SUBJECT_LENGTH);
        String text = TextWrap.wrap(Placeholders.fill(template.text(), values));
        return new NotificationMail(subject, text, html(template, subject, values));
    }

    private static String html(NotificationTemplate template, String subject, Map<String, String> values) {
        Map<String, String> escaped = MailValues.escape(values);
        String content = Placeholders.fill(template.html(), escaped);
        escaped.put("content", content);
        escaped.put("subject", MailValues.escape(subject));
        escaped.put("language", template.language());
        return Placeholders.fill(template.frame(), escaped);
    }

    private Map<String, String> values(NotificationFacts facts, NotificationTemplate template) {
        Map<String, String> values = new HashMap<>();
        values.put("sender", MailValues.name(facts.senderName()));
        values.put("organisation", MailValues.name(facts.organisation()));
        values.put("portal", facts.portalUrl());
        values.put("host", facts.portalUrl().substring("https://".length()));
        values.put("link", link(facts));
        values.put("sent", time(facts.createdAt(), template));
        if (facts.contact() != null && !facts.contact().isBlank()) {
            values.put("contact", MailValues.clean(facts.contact(), CONTACT_LENGTH));
        }
        if (facts.reference() != null) {
            values.put("reference", facts.reference());
        }
        if (facts.expiresAt() != null) {
            values.put("expires", time(facts.expiresAt(), template));
        }
        return values;
    }

    private String time(Instant instant, NotificationTemplate template) {
        return DateTimeFormatter.ofPattern(template.timePattern(), Locale.forLanguageTag(template.language()))
                .format(instant.atZone(zone));
    }

    private static String link(NotificationFacts facts) {
        String link = facts.link();
        return link == null ? facts.portalUrl() + path(facts.kind()) : link;
    }

    private static String path(NotificationKind kind) {
        return switch (kind) {
            case COLLEAGUE_WROTE, REPLY_RECEIVED -> "/message/inbox";
            case HELP_ASKED, GUESSING_NOTICED -> "/message/sent";
            case MESSAGE_WAITS -> throw new IllegalStateException("A pickup has a link of its own");
        };
    }

    private static String name(NotificationKind kind) {
        return switch (kind) {
            case MESSAGE_WAITS -> "new-message";
            case COLLEAGUE_WROTE -> "colleague-wrote";
            case REPLY_RECEIVED -> "reply-received";
            case HELP_ASKED -> "help-asked";
            case GUESSING_NOTICED -> "guessing-noticed";
        };
    }
}

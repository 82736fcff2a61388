package org.restante.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.Language;
import org.restante.notification.entity.NotificationKind;
import org.restante.tenant.entity.TenantLinks;

/**
 * Renders the mail of a notification: a plain-text and an HTML part that say the same, in the reader's language where it is
 * known, else in several at once, with one link.
 */
@ApplicationScoped
public class NotificationTemplates {

    private static final int SUBJECT_LENGTH = 150;

    /** Of the organisation, and named beside every time. A clock in UTC would say only "Z". */
    ZoneId zone = ZoneId.systemDefault();

    /** The same templates, with times in this zone. */
    NotificationTemplates in(ZoneId other) {
        NotificationTemplates templates = new NotificationTemplates();
        templates.zone = other;
        return templates;
    }

    /**
     * Renders one mail.
     *
     * @param facts what it may say
     * @param languages what it speaks, at least one
     */
    public NotificationMail render(NotificationFacts facts, List<Language> languages) {
        boolean waits = facts.kind() == NotificationKind.MESSAGE_WAITS;
        List<MailContent> contents = languages.stream()
                .map(MailWords::of)
                .map(words -> MailContent.of(words, name(facts.kind()), values(facts, words), waits))
                .toList();
        String subject = subject(contents);
        String organisation = MailValues.name(facts.organisation());
        return new NotificationMail(
                subject,
                MailTextPart.of(organisation, link(facts), contents),
                MailHtmlPart.of(subject, organisation, link(facts), contents),
                List.copyOf(languages));
    }

    private static String subject(List<MailContent> contents) {
        Stream<String> others = contents.stream().skip(1).map(MailContent::also);
        String whole =
                Stream.concat(Stream.of(contents.get(0).subject()), others).collect(Collectors.joining(" / "));
        return MailValues.cut(whole, SUBJECT_LENGTH);
    }

    private Map<String, String> values(NotificationFacts facts, MailWords words) {
        Map<String, String> values = new HashMap<>();
        values.put("sender", MailValues.name(facts.senderName()));
        values.put("organisation", MailValues.name(facts.organisation()));
        values.put("portal", facts.portalUrl());
        values.put("host", facts.portalUrl().substring("https://".length()));
        values.put("sent", time(facts.createdAt(), words));
        putLine(values, "contact", facts.links().contact());
        putLine(values, "imprint", facts.links().imprint());
        putLine(values, "privacy", facts.links().privacy());
        putLine(values, "reference", facts.reference());
        if (facts.expiresAt() != null) {
            values.put("expires", time(facts.expiresAt(), words));
        }
        return values;
    }

    private static void putLine(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, MailValues.clean(value, TenantLinks.MAX_LENGTH));
        }
    }

    private String time(Instant instant, MailWords words) {
        return DateTimeFormatter.ofPattern(words.get("time"), words.language().locale())
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

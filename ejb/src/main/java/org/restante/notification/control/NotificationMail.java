package org.restante.notification.control;

import java.util.List;
import org.restante.common.entity.Language;

/**
 * A rendered notification. Holds a ticket, so it is not for logs.
 *
 * @param subject one line without control characters, not yet encoded for a header
 * @param text the plain-text part, lines of at most 72 characters where words allow, ended by LF
 * @param html the HTML part, a whole document
 * @param languages what it speaks, the first one first
 */
public record NotificationMail(String subject, String text, String html, List<Language> languages) {

    @Override
    public String toString() {
        return "NotificationMail[REDACTED]";
    }
}

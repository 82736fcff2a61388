package org.restante.message.view;

import java.io.Serializable;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.restante.message.boundary.DraftText;
import org.restante.message.boundary.MessageSubmission;

/** What stands in the fields of {@code /message/compose}. The passphrase is not among it: a draft never holds it. */
public class ComposeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    static final int DEFAULT_EXPIRY_DAYS = 30;

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

    private String to = "";
    private String cc = "";
    private String subject = "";
    private String body = "";
    private String expires = String.valueOf(DEFAULT_EXPIRY_DAYS);
    private boolean recipientsVisible;
    private @Nullable UUID inReplyTo;

    static ComposeForm of(DraftText text) {
        ComposeForm form = new ComposeForm();
        form.to = AddressList.join(text.to());
        form.cc = AddressList.join(text.cc());
        form.subject = text.subject();
        form.body = MessageHtml.clean(text.body());
        form.expires = String.valueOf(text.expiryDays());
        form.recipientsVisible = text.recipientsVisible();
        form.inReplyTo = text.inReplyTo();
        return form;
    }

    static ComposeForm replyTo(UUID message, String to, String subject) {
        ComposeForm form = new ComposeForm();
        form.to = to;
        form.subject = subject;
        form.inReplyTo = message;
        return form;
    }

    DraftText text() {
        return new DraftText(
                AddressList.split(to),
                AddressList.split(cc),
                subject.strip(),
                body,
                expiry().orElse(DEFAULT_EXPIRY_DAYS),
                recipientsVisible,
                inReplyTo);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getCc() {
        return cc;
    }

    public void setCc(String cc) {
        this.cc = cc;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject.replaceAll("\\p{Cc}+", " ");
    }

    /** What stands in the field for plain text, which is there without script only; the editor has its own. */
    public String getPlain() {
        return MessageHtml.plain(body);
    }

    /** Takes plain text in place of what the editor holds. */
    public void setPlain(@Nullable String plain) {
        this.body = plain == null ? "" : MessageHtml.ofPlain(plain);
    }

    public String getBody() {
        return body;
    }

    /** Takes what the editor sends and keeps what is allowed of it. */
    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : MessageHtml.clean(body);
    }

    /** Days until the message expires, as typed: what is no number is refused together with all else, not before. */
    public String getExpires() {
        return expires;
    }

    public void setExpires(@Nullable String expires) {
        this.expires = expires == null ? "" : expires.strip();
    }

    /** Days until the message expires, 1 to 365; empty when something else was typed. */
    OptionalInt expiry() {
        int days = DAYS.matcher(expires).matches() ? Integer.parseInt(expires) : 0;
        return days >= 1 && days <= MessageSubmission.MAX_EXPIRY_DAYS ? OptionalInt.of(days) : OptionalInt.empty();
    }

    public boolean isRecipientsVisible() {
        return recipientsVisible;
    }

    public void setRecipientsVisible(boolean recipientsVisible) {
        this.recipientsVisible = recipientsVisible;
    }

    /** The message that this one answers, or null. */
    public @Nullable UUID getInReplyTo() {
        return inReplyTo;
    }
}

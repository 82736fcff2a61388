package org.restante.message.view;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.message.boundary.DraftText;

/** What stands in the fields of {@code /message/compose}. The passphrase is not among it: a draft never holds it. */
public class ComposeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    static final int DEFAULT_EXPIRY_DAYS = 30;

    private String to = "";
    private String cc = "";
    private String subject = "";
    private String body = "";
    private int expiryDays = DEFAULT_EXPIRY_DAYS;
    private boolean recipientsVisible;
    private @Nullable UUID inReplyTo;

    static ComposeForm of(DraftText text) {
        ComposeForm form = new ComposeForm();
        form.to = AddressList.join(text.to());
        form.cc = AddressList.join(text.cc());
        form.subject = text.subject();
        form.body = MessageHtml.clean(text.body());
        form.expiryDays = text.expiryDays();
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
                expiryDays,
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

    public int getExpiryDays() {
        return expiryDays;
    }

    public void setExpiryDays(int expiryDays) {
        this.expiryDays = expiryDays;
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

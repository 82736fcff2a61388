package org.restante.notification.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.Settings;
import org.restante.common.entity.Language;
import org.restante.crypto.key.KeyWrapper;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.token.Ticket;
import org.restante.keys.control.MasterKeys;
import org.restante.notification.entity.OutboxEntry;
import org.restante.tenant.control.TenantZones;
import org.restante.tenant.entity.Tenant;

/** Writes one mail and hands it to the mail server. It holds a link, never anything of a message's content. */
@ApplicationScoped
public class MailNotifier {

    @Resource(lookup = "java:jboss/mail/Restante")
    private Session session;

    @Inject
    private NotificationTemplates templates;

    @Inject
    private TenantZones zones;

    @Inject
    private MasterKeys masterKeys;

    @Inject
    private Settings settings;

    /** Talks SMTP; no transaction is open meanwhile. */
    public void send(OutboxEntry entry, Correspondents.Pair between) throws MessagingException {
        Tenant tenant = between.from();
        NotificationMail mail = templates.in(zones.of(tenant)).render(facts(entry, tenant), between.languages());
        MimeMessage message = new NumberedMessage(session, entry, settings.portalHost());
        message.setFrom(named(tenant.mailFrom(), entry.senderName() + ", " + tenant.name()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(entry.toAddress(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(entry.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(mail.languages().stream().map(Language::tag).toArray(String[]::new));
        message.setContent(alternatives(mail));
        Transport.send(message);
    }

    private static MimeMultipart alternatives(NotificationMail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name(), "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            String oneLine = name.replaceAll("\\p{Cntrl}+", " ");
            return new InternetAddress(address, oneLine, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java has UTF-8", impossible);
        }
    }

    private NotificationFacts facts(OutboxEntry entry, Tenant tenant) {
        return new NotificationFacts(
                entry.kind(),
                entry.senderName(),
                tenant.name(),
                tenant.links(),
                settings.portalUrl(),
                link(entry),
                entry.reference(),
                entry.expiresAt(),
                entry.createdAt());
    }

    private @Nullable String link(OutboxEntry entry) {
        byte[] enclosed = entry.enclosedTicket();
        if (enclosed == null) {
            return null;
        }
        try (TenantKeys keys = masterKeys.of(entry.tenantId())) {
            byte[] bytes = KeyWrapper.disclose(
                    keys.ticketKey(), enclosed, NotificationOutbox.TICKET_LABEL, entry.tenantId(), entry.id());
            return settings.portalUrl() + "/p/" + Ticket.of(bytes).text();
        }
    }

    /** A mail whose {@code Message-ID} comes from its outbox row, so that a repeat after a crash is known as one. */
    private static final class NumberedMessage extends MimeMessage {

        private final String id;

        NumberedMessage(Session session, OutboxEntry entry, String host) {
            super(session);
            this.id = "<" + entry.id() + "@" + host + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

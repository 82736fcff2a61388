package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountRepository;
import org.restante.common.entity.MailAddress;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.Message;
import org.restante.message.entity.OpenedMessage;
import org.restante.recipient.entity.RecipientRepository;
import org.restante.tenant.entity.TenantRepository;

/** Puts an opened message together with who wrote it and who else received it, as far as its reader may know. */
@ApplicationScoped
public class MessageDesk {

    @Inject
    private AccountRepository accounts;

    @Inject
    private RecipientRepository recipients;

    @Inject
    private TenantRepository tenants;

    @Inject
    private HtmlSanitizer sanitizer;

    /** Who wrote a message. */
    public record Author(String name, MailAddress address, boolean outside) {}

    /** The person who submitted it: an employee by name, somebody outside by address. */
    public Author author(Message message) {
        UUID account = message.senderAccountId();
        if (account != null) {
            Account sender = accounts.find(account).orElseThrow();
            return new Author(sender.displayName(), new MailAddress(sender.address()), false);
        }
        UUID recipient = message.senderRecipientId();
        String address = recipients
                .find(java.util.Objects.requireNonNull(recipient, "every message has a sender"))
                .orElseThrow()
                .address();
        MailAddress mailbox = new MailAddress(address);
        return new Author(mailbox.display(), mailbox, true);
    }

    /** Reads who wrote these messages in two questions to the database, so that {@link #author} asks none for each. */
    public void loadAuthors(Collection<Message> written) {
        accounts.load(ids(written, Message::senderAccountId));
        recipients.load(ids(written, Message::senderRecipientId));
    }

    private static Set<UUID> ids(Collection<Message> written, Function<Message, @Nullable UUID> sender) {
        Set<UUID> ids = new HashSet<>();
        for (Message message : written) {
            UUID id = sender.apply(message);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /**
     * The opened message for the holder of this delivery.
     *
     * @param all the deliveries of the message
     */
    public OpenedMessage opened(Message message, Delivery own, MessagePart part, List<Delivery> all) {
        Author author = author(message);
        List<Delivery> visible =
                all.stream().filter(other -> isVisible(message, own, other)).toList();
        return new OpenedMessage(
                message.id(),
                own.id(),
                part.subject(),
                sanitizer.clean(part.body()),
                author.name(),
                author.address().display(),
                tenants.get(message.tenantId()).name(),
                message.submittedAt(),
                own.kind() == DeliveryKind.COPY ? message.expiresAt() : own.expiresAt(),
                addresses(visible, DeliveryKind.TO),
                addresses(visible, DeliveryKind.CC),
                part.attachments().stream().map(PartAttachment::listed).toList(),
                own.kind() == DeliveryKind.COPY,
                author.outside());
    }

    private static boolean isVisible(Message message, Delivery own, Delivery other) {
        return own.kind() == DeliveryKind.COPY
                || message.recipientsVisible()
                || other.id().equals(own.id());
    }

    private static List<String> addresses(List<Delivery> deliveries, DeliveryKind kind) {
        return deliveries.stream()
                .filter(delivery -> delivery.kind() == kind)
                .map(delivery -> delivery.address().display())
                .toList();
    }
}

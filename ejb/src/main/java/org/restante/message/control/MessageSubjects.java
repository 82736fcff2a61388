package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restante.common.control.PortalException;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageContent;
import org.restante.message.entity.MessageRepository;

/** Opens the subjects of a page of messages for who is signed in: the content of all of them in one query. */
@ApplicationScoped
public class MessageSubjects {

    @Inject
    private MessageRepository messages;

    @Inject
    private MessageOpener opener;

    /** Subjects by message; those that this session cannot open, or that were tampered with, are missing. */
    public Map<UUID, String> of(List<Message> page, List<Delivery> own) {
        Map<UUID, MessageContent> contents =
                messages.contents(page.stream().map(Message::id).toList());
        Map<UUID, Delivery> mine = own.stream()
                .collect(Collectors.toMap(Delivery::messageId, Function.identity(), (first, second) -> first));
        Map<UUID, String> subjects = new HashMap<>();
        for (Message message : page) {
            Delivery delivery = mine.get(message.id());
            MessageContent content = contents.get(message.id());
            if (delivery != null && content != null && opener.canOpen(delivery)) {
                open(message, delivery, content, subjects);
            }
        }
        return subjects;
    }

    private void open(Message message, Delivery delivery, MessageContent content, Map<UUID, String> subjects) {
        try (var key = opener.contentKey(delivery, content);
                MessagePart part = opener.part(message, delivery, content, key)) {
            subjects.put(message.id(), part.subject());
        } catch (PortalException damaged) {
            // Audited by the opener; the list shows the message without its subject.
            subjects.remove(message.id());
        }
    }
}

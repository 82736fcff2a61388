package org.restante.message.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages, their content and their attachments, in the entered tenant. */
@ApplicationScoped
public class MessageRepository {

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    /** Adds a message with its content and deliveries; the database sees it at once, so that a second one of this id fails here. */
    public void add(Message message, MessageContent content, List<Delivery> deliveries) {
        em.persist(message);
        em.flush();
        em.persist(content);
        deliveries.forEach(em::persist);
        em.flush();
    }

    public Optional<Message> find(UUID id) {
        return Optional.ofNullable(em.find(Message.class, id));
    }

    /** Keeps others from changing it until the transaction ends, and takes over what they changed before. */
    public void lock(Message message) {
        em.refresh(message, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<MessageContent> content(UUID message) {
        return Optional.ofNullable(em.find(MessageContent.class, message));
    }

    /** Whether the database has it now, whatever this transaction has read before. */
    public boolean exists(UUID id) {
        return em.createQuery("select count(m) from Message m where m.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /** Messages by id. */
    public Map<UUID, Message> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select m from Message m where m.id in :ids", Message.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Message::id, Function.identity()));
    }

    /** Sealed contents by message. */
    public Map<UUID, MessageContent> contents(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select c from MessageContent c where c.messageId in :ids", MessageContent.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(MessageContent::messageId, Function.identity()));
    }

    /** What an account submitted, newest first. */
    public List<Message> sentBy(UUID account, @Nullable PagePosition after, int limit) {
        // The first comparison is what an index can begin at; the second one alone would read all newer rows first.
        String behind = after == null
                ? ""
                : " and m.submittedAt <= :time and (m.submittedAt < :time or (m.submittedAt = :time and m.id < :id))";
        var query = em.createQuery(
                        "select m from Message m where m.senderAccountId = :account" + behind
                                + " order by m.submittedAt desc, m.id desc",
                        Message.class)
                .setParameter("account", account)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("time", after.time()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** What recipients answered to a message, locked in one order. */
    public List<Message> lockRepliesTo(UUID message) {
        return em.createQuery(
                        "select m from Message m where m.inReplyTo = :message and m.senderRecipientId is not null"
                                + " order by m.id",
                        Message.class)
                .setParameter("message", message)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The latest messages of a thread that an account sent or may read now, newest first. */
    public List<Message> thread(UUID threadId, UUID account, Instant now, int limit) {
        return em.createQuery(
                        "select m from Message m where m.threadId = :thread and exists (select 1 from Delivery d where"
                                + " d.messageId = m.id and d.accountId = :account and (d.kind = COPY or"
                                + " (d.accessState in (OPEN, OPENED) and d.expiresAt > :now)))"
                                + " order by m.submittedAt desc, m.id desc",
                        Message.class)
                .setParameter("thread", threadId)
                .setParameter("account", account)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    public void add(Attachment attachment) {
        em.persist(attachment);
    }

    public void remove(Attachment attachment) {
        em.remove(attachment);
    }

    public Optional<Attachment> attachment(UUID id) {
        return Optional.ofNullable(em.find(Attachment.class, id));
    }

    /** The files of a message or draft in the order in which they were attached. */
    public List<Attachment> attachments(UUID message) {
        return em.createQuery(
                        "select a from Attachment a where a.messageId = :message order by a.position, a.id",
                        Attachment.class)
                .setParameter("message", message)
                .getResultList();
    }
}

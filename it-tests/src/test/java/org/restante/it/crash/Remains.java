package org.restante.it.crash;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restante.it.portal.Database;

/** What is in the database after all has settled; each question answers what is wrong, best with nothing. */
final class Remains {
    private static final String OURS = " = any (string_to_array(?, ',')::uuid[]) ";

    private final Database database;

    Remains(Database database) {
        this.database = database;
    }

    /** Those of these messages that are there. */
    List<String> present(Collection<UUID> messages) throws Exception {
        return ask("select id::text from message where id" + OURS, messages);
    }

    /** Messages that somebody sent since a time, and that nobody knows of. */
    List<String> unknown(Collection<UUID> messages, String run, java.time.Instant since) throws Exception {
        return database.query(
                String.class,
                "select m.id::text from message m left join recipient r on r.id = m.sender_recipient_id where not (m.id"
                        + OURS + ") and m.submitted_at >= ?::timestamptz and (r.id is null or r.address like ?)",
                join(messages),
                since.toString(),
                "%@" + run + ".example");
    }

    /** Messages that lack a part, or have one twice. */
    List<String> halves(Collection<UUID> messages) throws Exception {
        return ask(
                "select m.id::text from message m where m.id" + OURS
                        + "and ((select count(*) from message_content c where c.message_id = m.id) <> 1"
                        + " or (select count(*) from message_delivery d where d.message_id = m.id and d.kind = 'COPY') <> 1"
                        + " or (select count(*) from message_delivery d where d.message_id = m.id and d.kind = 'TO') <> 1"
                        + " or exists (select from message_delivery d where d.message_id = m.id and d.wrapped_key is null)"
                        + " or exists (select from message_draft t where t.message_id = m.id)"
                        + " or (select count(*) from audit_entry e where e.message_id = m.id"
                        + "     and e.action in ('MESSAGE_SUBMITTED', 'REPLY_SUBMITTED')) <> 1)",
                messages);
    }

    /** Deliveries to others without a ticket, the one mail or the audit entry that belong to them. */
    List<String> unannounced(Collection<UUID> messages) throws Exception {
        return ask(
                "select d.id::text from message_delivery d join message m on m.id = d.message_id where d.kind = 'TO'"
                        + " and d.message_id" + OURS
                        + "and ((select count(*) from notification_outbox o where o.delivery_id = d.id and o.kind in"
                        + "     ('MESSAGE_WAITS', 'COLLEAGUE_WROTE', 'REPLY_RECEIVED')) <> 1"
                        + " or (d.recipient_id is not null)"
                        + "     <> exists (select from message_ticket t where t.delivery_id = d.id)"
                        + " or (m.sender_account_id is not null and (select count(*) from audit_entry e"
                        + "     where e.delivery_id = d.id and e.action = 'DELIVERY_SEALED') <> 1))",
                messages);
    }

    /** Files of which a part is missing, and messages with fewer files than they say. */
    List<String> torn(Collection<UUID> messages) throws Exception {
        return ask(
                "select m.id::text from message m where m.id" + OURS
                        + "and (m.attachment_count <> (select count(*) from message_attachment a where a.message_id = m.id)"
                        + " or exists (select from message_attachment a join blob b on b.id = a.blob_id"
                        + "     where a.message_id = m.id and (not b.complete or a.descriptor is not null or b.sealed_length <>"
                        + "     (select coalesce(sum(length(c.data)), 0) from blob_chunk c where c.blob_id = b.id))))",
                messages);
    }

    /** Deliveries whose state does not say what became of their mail or of their revoke. */
    List<String> untrue(Collection<UUID> messages) throws Exception {
        return ask(
                "select d.id || ' ' || d.notification_state || ' ' || d.access_state || ' ' || o.state from message_delivery d"
                        + " join notification_outbox o on o.delivery_id = d.id and o.kind <> 'HELP_ASKED'"
                        + " where d.kind = 'TO' and d.message_id" + OURS
                        + "and (not ((o.state = 'SENT' and d.notification_state = 'NOTIFIED' and (select count(*)"
                        + "     from audit_entry e where e.delivery_id = d.id and e.action = 'NOTIFICATION_SENT') = 1)"
                        + " or (o.state = 'CANCELLED' and d.access_state = 'REVOKED'"
                        + "     and d.notification_state in ('WAITING', 'DEFERRED')))"
                        + " or (d.access_state = 'REVOKED')::int <>"
                        + "     (select count(*) from audit_entry e where e.delivery_id = d.id and e.action = 'DELIVERY_REVOKED'))",
                messages);
    }

    /** Numbers of mails that must have arrived. */
    List<String> sentMails(Collection<UUID> messages) throws Exception {
        return mails(messages, "o.state = 'SENT'");
    }

    /** Numbers of mails that may have arrived: somebody began to send them. */
    List<String> begunMails(Collection<UUID> messages) throws Exception {
        return mails(messages, "o.attempts > 0");
    }

    private List<String> mails(Collection<UUID> messages, String which) throws Exception {
        return ask(
                "select o.id::text from notification_outbox o join message_delivery d on d.id = o.delivery_id"
                        + " where " + which + " and d.message_id" + OURS,
                messages);
    }

    /** Mails that are still to leave. */
    List<String> waitingMails(Collection<UUID> messages) throws Exception {
        return mails(messages, "o.state in ('WAITING', 'CLAIMED')");
    }

    /** How many events of a kind there are about a message. */
    long events(UUID message, String action) throws Exception {
        return database.single(
                Long.class, "select count(*) from audit_entry where message_id = ? and action = ?", message, action);
    }

    /** The access state of the delivery to others. */
    String access(UUID message) throws Exception {
        return database.single(
                String.class,
                "select access_state from message_delivery where message_id = ? and kind = 'TO'",
                message);
    }

    /** Sealed bytes that belong to nothing. */
    List<String> orphans() throws Exception {
        return database.query(
                String.class,
                "select b.id::text from blob b where not b.complete and b.created_at < now() - interval '24 hours' or b.complete"
                        + " and not exists (select from message_attachment a where a.blob_id = b.id)");
    }

    private List<String> ask(String sql, Collection<UUID> messages) throws Exception {
        return database.query(String.class, sql, join(messages));
    }

    private static String join(Collection<UUID> messages) {
        return messages.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}

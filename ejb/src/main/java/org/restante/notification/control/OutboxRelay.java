package org.restante.notification.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.restante.common.control.Meters;
import org.restante.common.control.Settings;
import org.restante.notification.entity.OutboxEntry;
import org.restante.notification.entity.OutboxRepository.Claim;

/**
 * Takes due mails out of the outbox and sends them. A claim is committed before any SMTP and no transaction is open during
 * it. A mail that the server took is noted when the database is back; if this server dies before, the mail is sent once more
 * under the same {@code Message-ID}.
 */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BATCH = 10;

    @Resource
    private TimerService timers;

    @Inject
    private OutboxRows rows;

    @Inject
    private Correspondents correspondents;

    @Inject
    private MailNotifier notifier;

    @Inject
    private Settings settings;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    /** What the mail server took although that could not be noted; in memory, because the database is what is missing. */
    private final Deque<Claim> unnoted = new ArrayDeque<>();

    private boolean disturbed;

    @PostConstruct
    void start() {
        rows.release(settings.node());
        next();
    }

    private void next() {
        timers.createSingleActionTimer(PAUSE.toMillis(), new TimerConfig("outbox", false));
    }

    @Timeout
    void run() {
        try {
            recover();
            while (relayBatch() == BATCH) {
                LOG.debug("a full batch left; looking for more");
            }
        } catch (Exception databaseAway) {
            // A commit that fails throws a checked exception through methods that declare none. Said once, and not
            // twice a
            // second until the database comes back.
            if (!disturbed) {
                LOG.warnf("outbox not reachable: %s", databaseAway.getMessage());
            }
            disturbed = true;
        } finally {
            next();
        }
    }

    /** After the database was away: notes what is known to have left, then takes up the rest of the claims. */
    private void recover() {
        if (!disturbed) {
            return;
        }
        while (!unnoted.isEmpty()) {
            rows.sent(unnoted.element(), settings.node());
            unnoted.remove();
        }
        rows.release(settings.node());
        disturbed = false;
    }

    private int relayBatch() {
        List<Claim> claims = rows.claim(settings.node(), BATCH);
        Iterator<Claim> left = claims.iterator();
        Instant latestBegin = clock.instant().plus(OutboxRows.LATEST_BEGIN);
        Optional<String> serverAway = Optional.empty();
        while (left.hasNext()) {
            Claim claim = left.next();
            if (clock.instant().isAfter(latestBegin)) {
                rows.giveBack(claim, settings.node());
            } else if (serverAway.isPresent()) {
                rows.deferred(claim, settings.node(), serverAway.get());
            } else {
                serverAway = relay(claim);
            }
        }
        return claims.size();
    }

    private Optional<String> relay(Claim claim) {
        MDC.put("outbox", claim.id());
        try {
            return send(claim);
        } finally {
            MDC.remove("outbox");
        }
    }

    /** Sends one mail. Answers the reason when the mail server cannot be reached at all, so that the others need not try. */
    private Optional<String> send(Claim claim) {
        long begun = System.nanoTime();
        try {
            Optional<OutboxEntry> entry = rows.load(claim, settings.node());
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            notifier.send(entry.get(), correspondents.of(entry.get()));
        } catch (MessagingException refused) {
            meters.notification(SmtpRefusal.isFinal(refused) ? "failed" : "deferred", since(begun));
            return noteRefusal(claim, refused);
        } catch (RuntimeException cannotWrite) {
            LOG.errorf("notification %s cannot be written: %s", claim.id(), cannotWrite.getMessage());
            rows.deferred(claim, settings.node(), "the notification could not be written");
            return Optional.empty();
        }
        unnoted.add(claim);
        meters.notification("sent", since(begun));
        rows.sent(claim, settings.node());
        unnoted.remove(claim);
        return Optional.empty();
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Optional<String> noteRefusal(Claim claim, MessagingException refused) {
        String reason = SmtpRefusal.reason(refused);
        if (SmtpRefusal.isFinal(refused)) {
            LOG.infof("notification %s refused for good: %s", claim.id(), reason);
            rows.failed(claim, settings.node(), reason);
            return Optional.empty();
        }
        LOG.warnf("notification %s deferred: %s", claim.id(), reason);
        rows.deferred(claim, settings.node(), reason);
        boolean unreachable = refused.getNextException() instanceof java.io.IOException;
        return unreachable ? Optional.of(reason) : Optional.empty();
    }
}

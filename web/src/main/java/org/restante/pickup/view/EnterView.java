package org.restante.pickup.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.pickup.boundary.PickupDesk;
import org.restante.pickup.boundary.WaitingMessage;
import org.restante.shell.view.ErrorMessages;
import org.restante.shell.view.Times;

/**
 * The page {@code /p/{ticket}}: who wrote, and the question for the passphrase. Looking changes nothing and makes no
 * session, so scanners may fetch it; only a proof opens one. Unknown, expired, revoked and mistyped links show one page.
 */
@Named
@RequestScoped
public class EnterView {
    private static final String FIELD = "passphrase";
    private static final String REFUSED = "pickup.refused";
    private static final String BLOCKED = "pickup.blocked";

    @Inject
    PickupDesk desk;

    @Inject
    Times times;

    private @Nullable WaitingMessage waiting;
    private boolean closed;
    private boolean noted;
    private String passphrase = "";

    /** Looks up what the link leads to, just before the page is written and only if it is written. */
    public void prepare() {
        if (!closed) {
            waiting = (noted ? desk.showAgain(ticket()) : desk.find(ticket())).orElse(null);
            closed = waiting == null;
        }
        if (closed) {
            Faces.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whether the link leads to nothing; false as long as nothing else is known. */
    public boolean isClosed() {
        return closed;
    }

    /** What waits; null before it was looked up, or when nothing does. */
    public @Nullable WaitingMessage getWaiting() {
        return waiting;
    }

    /** Whether too many wrong passphrases were typed and it is not yet time for the next. */
    public boolean isBlocked() {
        return waiting != null && waiting.blockedUntil() != null;
    }

    /** Opens the message with the passphrase and leads to it, or says what was wrong. Nothing typed is no try. */
    public void open() {
        if (passphrase.isBlank()) {
            noted = true;
            ErrorMessages.addError(FIELD, "pickup.enter.passphrase.error");
            return;
        }
        try {
            enter(desk.open(ticket(), passphrase));
        } catch (NotThereException gone) {
            closed = true;
        } catch (PortalException refusal) {
            refuse(refusal);
        }
    }

    /** Tells the sender that the recipient does not have the passphrase, once a day. */
    public void askForHelp() {
        try {
            noted = desk.askForHelp(ticket());
            ErrorMessages.addNotice(noted ? "pickup.enter.help-asked.notice" : "pickup.enter.help-known.notice");
        } catch (NotThereException gone) {
            closed = true;
        } catch (PortalException refusal) {
            refuse(refusal);
        }
    }

    /** An identifier of a session that somebody knew before the proof is worth nothing after it. */
    private static void enter(UUID delivery) {
        HttpServletRequest request = Faces.getRequest();
        request.getSession();
        request.changeSessionId();
        SeeOther.send(Faces.getResponse(), request.getContextPath() + "/pickup/message?d=" + delivery);
        Faces.responseComplete();
    }

    private void refuse(PortalException refusal) {
        noted = true;
        String value = refusal.arguments().isEmpty() ? "" : refusal.arguments().get(0);
        if (REFUSED.equals(refusal.code())) {
            int triesLeft = Integer.parseInt(value);
            ErrorMessages.addError(triesLeft == 0 ? null : FIELD, "pickup.enter.passphrase.refused.error", triesLeft);
        } else if (BLOCKED.equals(refusal.code())) {
            // Without a field to lead to: it is not there until the time has come.
            ErrorMessages.addError(
                    null, "pickup.enter.passphrase.blocked.error", times.text(Instant.parse(value), null));
        } else {
            ErrorMessages.add(refusal);
        }
    }

    private static String ticket() {
        String ticket = Faces.getRequestAttribute(TicketFilter.TICKET);
        return ticket == null ? "" : ticket;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }
}

package org.restante.pickup.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.message.entity.OpenedMessage;
import org.restante.pickup.boundary.OpenedPickup;
import org.restante.pickup.boundary.PickupDesk;
import org.restante.shell.view.ErrorMessages;

/**
 * The page {@code /pickup/message}: a message that this session has opened, with the recipient's own replies. When the
 * visit has ended, one page says how to begin another.
 */
@Named("pickupMessageView")
@RequestScoped
public class MessageView {
    @Inject
    PickupDesk desk;

    private @Nullable OpenedPickup opened;

    /** Opens the message for this answer. */
    public void prepare() {
        opened = Visit.delivery(Faces.getRequest()).flatMap(this::read).orElse(null);
        if (opened == null) {
            Faces.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<OpenedPickup> read(UUID delivery) {
        try {
            return Optional.of(desk.read(delivery));
        } catch (NotThereException ended) {
            return Optional.empty();
        } catch (PortalException damaged) {
            ErrorMessages.add(damaged);
            return Optional.empty();
        }
    }

    /** The message with its replies; null when the visit has ended. */
    public @Nullable OpenedPickup getOpened() {
        return opened;
    }

    /** Whether the visit has ended, or never began. */
    public boolean isEnded() {
        return opened == null;
    }

    /** Whom the message went to, as far as its sender lets recipients see. */
    public List<String> getTo() {
        if (opened == null) {
            return List.of();
        }
        OpenedMessage message = opened.message();
        return message.to().isEmpty() && message.cc().isEmpty() ? List.of(opened.recipientAddress()) : message.to();
    }

    /** Whether the recipient comes here from sending a reply. */
    public boolean isReplied() {
        return Faces.getRequestParameter("replied") != null;
    }
}

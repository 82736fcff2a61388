package org.restante.pickup.view;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.message.boundary.MessageDrafts;
import org.restante.pickup.boundary.OpenedPickup;
import org.restante.pickup.boundary.PickupDesk;
import org.restante.pickup.boundary.PickupReplies;
import org.restante.shell.view.ErrorMessages;
import org.restante.shell.view.Sizes;
import org.restante.shell.view.Texts;
import org.restante.shell.view.UploadGate;

/**
 * The page {@code /pickup/reply}: an empty form, or one that comes back with what was written and the reason why it was
 * not sent. When the visit has ended, what was written is still shown, to be copied.
 */
@Named("pickupReplyView")
@RequestScoped
public class ReplyView {
    static final String NOT_NOW = "common.not-now";

    private static final int UNAVAILABLE = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> PASSING = Set.of(NOT_NOW, UploadGate.BUSY);
    private static final String TEXT_FIELD = "reply-text";
    private static final String FILES_FIELD = "files";

    @Inject
    PickupDesk desk;

    @Inject
    PickupReplies replies;

    @Inject
    Sizes sizes;

    private @Nullable UUID delivery;
    private @Nullable OpenedPickup opened;
    private @Nullable UUID reply;
    private String text = "";
    private @Nullable PortalException refusal;

    /** Prepares the form with a new id; nothing is stored by looking at it. */
    public void prepare() {
        ReturnedReply returned = ReturnedReply.of(Faces.getRequest());
        if (returned != null) {
            text = returned.text();
            refusal = returned.refusal();
        }
        if (returned == null || refusal != null) {
            Visit.delivery(Faces.getRequest()).ifPresent(asked -> open(asked, returned));
        }
        if (isEnded()) {
            Faces.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (refusal != null) {
            ErrorMessages.add(field(refusal), refusal);
            Faces.setResponseStatus(PASSING.contains(refusal.code()) ? UNAVAILABLE : UNPROCESSABLE);
        }
    }

    private void open(UUID asked, @Nullable ReturnedReply returned) {
        try {
            UUID fresh = replies.start(asked);
            reply = returned == null || returned.form() == null ? fresh : returned.form();
            opened = desk.read(asked);
            delivery = asked;
        } catch (NotThereException ended) {
            opened = null;
        } catch (PortalException damaged) {
            ErrorMessages.add(damaged);
        } catch (EJBException away) {
            // What was written comes back, to be sent again, even when nothing else can be shown.
            if (refusal == null) {
                throw away;
            }
            delivery = reply == null ? null : asked;
        }
    }

    private static String field(PortalException refusal) {
        return refusal.code().startsWith("attachment.") || "reply.too-much".equals(refusal.code())
                ? FILES_FIELD
                : TEXT_FIELD;
    }

    /** Whether the visit has ended. */
    public boolean isEnded() {
        return delivery == null;
    }

    /** What is replied to; null when the visit has ended. */
    public @Nullable UUID getDelivery() {
        return delivery;
    }

    /** The message that is replied to; null when the visit has ended, or when it cannot be read just now. */
    public @Nullable OpenedPickup getOpened() {
        return opened;
    }

    /** The id of the new reply; null when the visit has ended. */
    public @Nullable UUID getReply() {
        return reply;
    }

    /** What was written before, to go on from. */
    public String getText() {
        return text;
    }

    /** What is wrong with a field, or an empty text. */
    public String error(String field) {
        return Optional.ofNullable(refusal)
                .filter(reason -> field(reason).equals(field))
                .map(ErrorMessages::text)
                .orElse("");
    }

    /** What may be sent, in words. */
    public String getLimits() {
        return Texts.get(
                "pickup.reply.files.hint",
                MessageDrafts.MAX_FILES,
                sizes.text(MessageDrafts.MAX_FILE),
                sizes.text(MessageDrafts.MAX_FILES_TOTAL));
    }

    public long getLargestFile() {
        return MessageDrafts.MAX_FILE;
    }

    public long getLargestTotal() {
        return MessageDrafts.MAX_FILES_TOTAL;
    }

    public int getMostFiles() {
        return MessageDrafts.MAX_FILES;
    }
}

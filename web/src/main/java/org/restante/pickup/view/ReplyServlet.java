package org.restante.pickup.view;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.message.boundary.MessageDrafts;
import org.restante.pickup.boundary.PickupReplies;
import org.restante.shell.view.CsrfToken;
import org.restante.shell.view.PacedRequest;
import org.restante.shell.view.Side;
import org.restante.shell.view.UploadGate;

/**
 * Takes a reply with its files in one request, so that it works without script. Files are sealed while they arrive; what
 * was written comes back to its writer whenever the reply is not sent. Not annotated for multipart: the container would
 * put the files on disk as they are.
 */
@WebServlet("/pickup/reply-submit")
public class ReplyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(ReplyServlet.class);
    private static final long FORM_AROUND_FILES = 8L * 1024 * 1024;

    /** Bytes of a form that is still read, only to give it back, when it cannot be taken. */
    private static final long SHORT = 256L * 1024;

    @Inject
    transient PickupReplies replies;

    @Inject
    transient ReplyAttempts attempts;

    @Inject
    transient CsrfToken token;

    @Inject
    transient UploadGate gate;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MessageDrafts.MAX_FILES_TOTAL + FORM_AROUND_FILES) {
            new ReturnedReply("", new PortalException("reply.too-much")).show(request, response);
            return;
        }
        try {
            admit(new PacedRequest(request), response);
        } catch (FileUploadException | InvalidPathException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Asks whose request it is before any of it is read: strangers could fill the memory otherwise. */
    private void admit(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        UUID delivery = Visit.delivery(request).filter(this::isOpen).orElse(null);
        if (delivery == null) {
            giveBackShort(request, response, null);
        } else if (!gate.tryEnter(Side.RECIPIENTS, delivery.toString())) {
            giveBackShort(request, response, new PortalException(UploadGate.BUSY));
        } else {
            try {
                receive(request, response, delivery, ReplyForm.begin(request));
            } finally {
                gate.leave(Side.RECIPIENTS, delivery.toString());
            }
        }
    }

    private boolean isOpen(UUID delivery) {
        try {
            replies.start(delivery);
            return true;
        } catch (NotThereException ended) {
            return false;
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, UUID delivery, ReplyForm form)
            throws ServletException, IOException {
        UUID key = form.reply().orElse(null);
        if (key == null || !token.matches(form.token())) {
            giveBack(request, response, form, null);
            return;
        }
        boolean first = attempts.tryBegin(key);
        if (!first) {
            // Read before waiting: what is left unread would hold the connection while this waits.
            form.drain();
            if (!attempts.begin(key)) {
                giveBack(request, response, form, new PortalException(UploadGate.BUSY));
                return;
            }
        }
        try {
            if (!first && !attempts.isSent(key, form.text())) {
                throw new PortalException("attachment.incomplete");
            }
            send(delivery, key, form);
            form.drain();
            SeeOther.send(response, request.getContextPath() + "/pickup/message?d=" + delivery + "&replied");
        } catch (NotThereException ended) {
            giveBack(request, response, form, null);
        } catch (PortalException refusal) {
            giveBack(request, response, form, refusal);
        } catch (EJBException failure) {
            LOG.errorf(failure, "A reply could not be stored");
            form.drain();
            // Under its own id, so that it is one reply even if it was stored and only the news of it was lost.
            new ReturnedReply(form.text(), new PortalException(ReplyView.NOT_NOW), key).show(request, response);
        } finally {
            attempts.end(key);
        }
    }

    private void send(UUID delivery, UUID key, ReplyForm form) throws IOException {
        if (attempts.isSent(key, form.text())) {
            return;
        }
        UUID reply = attempts.isSent(key) ? replies.start(delivery) : key;
        if (attempts.isAgain(reply)) {
            replies.detachAll(delivery, reply);
        }
        form.eachFile((name, type, content) -> replies.attach(delivery, reply, name, type, content));
        replies.submit(delivery, reply, form.text());
        attempts.sent(key, form.text());
    }

    private static void giveBackShort(
            HttpServletRequest request, HttpServletResponse response, @Nullable PortalException refusal)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length >= 0 && length <= SHORT) {
            giveBack(request, response, ReplyForm.begin(request), refusal);
        } else {
            new ReturnedReply("", refusal).show(request, response);
        }
    }

    private static void giveBack(
            HttpServletRequest request, HttpServletResponse response, ReplyForm form, @Nullable PortalException refusal)
            throws ServletException, IOException {
        form.drain();
        new ReturnedReply(form.text(), refusal).show(request, response);
    }
}

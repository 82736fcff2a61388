package org.restante.message.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restante.common.control.PortalException;
import org.restante.message.boundary.DeliveryStatus;
import org.restante.message.boundary.MessageSubmission;
import org.restante.message.boundary.SentMessages;
import org.restante.shell.view.ErrorMessages;
import org.restante.shell.view.Texts;

/** What can still be done about a sent message, on {@code /message/detail}. */
@Named
@ViewScoped
public class DeliveryActions implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SentMessages sent;

    @Inject
    transient MessageSubmission submission;

    @Inject
    DetailView view;

    private int days = ComposeForm.DEFAULT_EXPIRY_DAYS;
    private final HashMap<String, String> words = new HashMap<>();

    /** Closes one delivery from the next request on. */
    public void revoke(UUID delivery) {
        change(() -> sent.revoke(delivery), "message.detail.revoked.notice");
    }

    /** Takes a revoke back. */
    public void restore(UUID delivery) {
        change(() -> sent.restore(delivery), "message.detail.restored.notice");
    }

    /** Sends the notification of one delivery again. */
    public void resend(UUID delivery) {
        change(() -> sent.resend(delivery), "message.detail.resent.notice");
    }

    /** Lets all deliveries be read for so many days from now. */
    public void extend() {
        change(() -> sent.extend(view.message(), days), "message.detail.extended.notice");
    }

    /** Puts the words in the field in place of the passphrase of one delivery, and shows them once. */
    public void renewPassphrase(UUID delivery, String address) {
        String chosen = words.getOrDefault(delivery.toString(), "");
        if (change(() -> sent.renewPassphrase(delivery, chosen), "message.detail.renewed.notice")) {
            view.tell(new ToldSecret(address, chosen));
            words.remove(delivery.toString());
        }
    }

    /** Offers other words for one delivery. */
    public void another(UUID delivery) {
        words.put(delivery.toString(), submission.proposePassphrase(Texts.locale()));
    }

    private boolean change(Runnable change, String notice) {
        boolean done = attempt(change, notice);
        view.reload();
        return done;
    }

    private static boolean attempt(Runnable change, String notice) {
        try {
            change.run();
            ErrorMessages.addNotice(notice);
            return true;
        } catch (PortalException refusal) {
            ErrorMessages.add(refusal);
            return false;
        }
    }

    /** The deliveries with something to do about each, words for a new passphrase offered where none stand. */
    public List<DeliveryStatus> offer(List<DeliveryStatus> deliveries) {
        deliveries.forEach(status -> words.computeIfAbsent(
                status.delivery().toString(), any -> submission.proposePassphrase(Texts.locale())));
        return deliveries;
    }

    /** New words by delivery. */
    public Map<String, String> getWords() {
        return words;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}

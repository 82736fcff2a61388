package org.restante.pickup.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.restante.common.control.PortalException;
import org.restante.pickup.boundary.GenuineNotification;
import org.restante.pickup.boundary.NotificationCheck;
import org.restante.shell.view.ErrorMessages;
import org.restante.shell.view.Times;

/**
 * The page {@code /verify}: was a notification sent by this portal? A code in the address fills the field and does no
 * more; only the button asks. Every code that was not sent here gets the same words.
 */
@Named
@RequestScoped
public class VerifyView {
    private static final int LONGEST = 40;
    private static final String BLOCKED = "verify.blocked";

    @Inject
    NotificationCheck notifications;

    @Inject
    Times times;

    private @Nullable String code;
    private @Nullable GenuineNotification genuine;
    private boolean unknown;

    /** Asks whether the code names a notification of this portal. */
    public void check() {
        try {
            genuine = notifications.check(getCode()).orElse(null);
            unknown = genuine == null;
        } catch (PortalException refusal) {
            refuse(refusal);
        }
    }

    private void refuse(PortalException refusal) {
        if (BLOCKED.equals(refusal.code())) {
            Instant until = Instant.parse(refusal.arguments().get(0));
            ErrorMessages.addError("code", "verify.code.blocked.error", times.text(until, null));
        } else {
            ErrorMessages.add(refusal);
        }
    }

    /** What is known of the notification; null if nothing was asked, or nothing is known. */
    public @Nullable GenuineNotification getGenuine() {
        return genuine;
    }

    /** Whether a code was asked for that no notification of this portal carries. */
    public boolean isUnknown() {
        return unknown;
    }

    public String getCode() {
        String typed = code;
        return typed == null ? fromAddress() : typed;
    }

    public void setCode(String code) {
        this.code = code;
    }

    private static String fromAddress() {
        String given = Faces.isPostback() ? null : Faces.getRequestParameter("code");
        return given == null || given.length() > LONGEST ? "" : given;
    }
}

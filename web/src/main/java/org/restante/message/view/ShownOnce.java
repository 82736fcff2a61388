package org.restante.message.view;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries the passphrases of the message just sent to the page that shows them, once. Never stored, never in an address. */
@SessionScoped
public class ShownOnce implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient @Nullable UUID message;
    private transient @Nullable List<ToldSecret> secrets;
    private transient @Nullable UUID repeated;

    /** Keeps them for the next page; what was kept before is forgotten. */
    public synchronized void keep(UUID sent, List<ToldSecret> toTell) {
        message = sent;
        secrets = List.copyOf(toTell);
    }

    /** It had been sent before: what is kept of the first time holds, and what this page says opens nothing. */
    public synchronized void again(UUID sent) {
        repeated = sent;
    }

    /** Whether this message was sent again just now; says so once. */
    public synchronized boolean takeAgain(UUID wanted) {
        boolean again = wanted.equals(repeated);
        if (again) {
            repeated = null;
        }
        return again;
    }

    /** Hands them over and forgets them; null when this message was not just sent. */
    public synchronized @Nullable List<ToldSecret> take(UUID wanted) {
        if (!wanted.equals(message)) {
            return null;
        }
        List<ToldSecret> found = secrets;
        message = null;
        secrets = null;
        return found;
    }
}

package org.restante.pickup.view;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What became of the reply forms of this session, so that a form that is sent twice makes one reply: at the same time
 * (a double click), again after the line broke, or again after it had arrived. One attempt at a time.
 */
@SessionScoped
public class ReplyAttempts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ReentrantLock turn = new ReentrantLock();
    private final Set<UUID> begun = new HashSet<>();
    private final Map<UUID, Integer> sent = new HashMap<>();

    /** Waits until no other attempt is under way; to be followed by {@link #end} whatever happens. */
    public void begin() {
        turn.lock();
    }

    /** Lets the next attempt go. */
    public void end() {
        turn.unlock();
    }

    /** Whether this form arrived already. */
    public boolean isSent(UUID form) {
        return sent.containsKey(form);
    }

    /** Whether this form arrived already with these words; other words are another reply. */
    public boolean isSent(UUID form, String text) {
        return Integer.valueOf(text.hashCode()).equals(sent.get(form));
    }

    /** Notes an attempt; true if an earlier one broke off and may have left files behind. */
    public boolean isAgain(UUID form) {
        return !begun.add(form);
    }

    /** Notes that the form arrived. */
    public void sent(UUID form, String text) {
        sent.put(form, text.hashCode());
    }
}

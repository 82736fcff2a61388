package org.restante.pickup.view;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What became of the reply forms of this session, so that a form that is sent twice makes one reply: at the same time
 * (a double click), again after the line broke, or again after it had arrived. One attempt with a form at a time.
 */
@SessionScoped
public class ReplyAttempts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ConcurrentHashMap<UUID, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final ConcurrentHashMap.KeySetView<UUID, Boolean> begun = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<UUID, Integer> sent = new ConcurrentHashMap<>();

    /** Begins an attempt unless one with this form is under way; if true, to be followed by {@link #end}. */
    public boolean tryBegin(UUID form) {
        return turn(form).tryLock();
    }

    /** Waits until no attempt with this form is under way; to be followed by {@link #end} whatever happens. */
    public void begin(UUID form) {
        turn(form).lock();
    }

    /** Lets the next attempt go. */
    public void end(UUID form) {
        turn(form).unlock();
    }

    private ReentrantLock turn(UUID form) {
        return turns.computeIfAbsent(form, key -> new ReentrantLock());
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

package org.restante.pickup.view;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What became of the reply forms of this session, so that a form that is sent twice makes one reply: at the same time
 * (a double click), again after the line broke, or again after it had arrived. One attempt with a form at a time.
 */
@SessionScoped
public class ReplyAttempts implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final long LONGEST_WAIT_SECONDS = 30;

    private final ConcurrentHashMap<UUID, Turn> turns = new ConcurrentHashMap<>();
    private final ConcurrentHashMap.KeySetView<UUID, Boolean> begun = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<UUID, Integer> sent = new ConcurrentHashMap<>();

    /** Begins an attempt unless one with this form is under way; if true, to be followed by {@link #end}. */
    public boolean tryBegin(UUID form) {
        return begin(form, 0);
    }

    /**
     * Waits until no attempt with this form is under way, for at most half a minute; if true, to be followed by
     * {@link #end}.
     */
    public boolean begin(UUID form) {
        return begin(form, LONGEST_WAIT_SECONDS);
    }

    private boolean begin(UUID form, long seconds) {
        Turn turn = queue(form);
        boolean begun = false;
        try {
            begun = turn.lock.tryLock(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (!begun) {
                leave(form);
            }
        }
        return begun;
    }

    /** Lets the next attempt go. */
    public void end(UUID form) {
        Turn turn = turns.get(form);
        if (turn == null) {
            throw new IllegalStateException("no attempt was begun");
        }
        turn.lock.unlock();
        leave(form);
    }

    private Turn queue(UUID form) {
        return turns.compute(form, (key, known) -> {
            Turn turn = known == null ? new Turn() : known;
            turn.people++;
            return turn;
        });
    }

    private void leave(UUID form) {
        turns.computeIfPresent(form, (key, turn) -> --turn.people == 0 ? null : turn);
    }

    /** Forms that somebody sends, or waits to send. */
    int underWay() {
        return turns.size();
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

    /** The place of one form; kept while somebody has it or waits for it, counted inside the map's own lock. */
    private static final class Turn implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ReentrantLock lock = new ReentrantLock();
        private int people;
    }
}

package org.restante.shell.view;

import java.util.HashMap;
import java.util.Map;

/** A few places, of which one person gets no more than a share, so that one alone cannot take them all. */
final class Places {
    private final int all;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();
    private int total;

    /**
     * Free places.
     *
     * @param all places, more than {@code each}
     * @param each most places of one person
     */
    Places(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /** Takes a place if one is free for this person, without waiting; if true, to be followed by {@link #leave}. */
    synchronized boolean tryEnter(String person) {
        int own = taken.getOrDefault(person, 0);
        boolean free = total < all && own < each;
        if (free) {
            taken.put(person, own + 1);
            total++;
        }
        return free;
    }

    /** Gives a place back. */
    synchronized void leave(String person) {
        Integer own = taken.get(person);
        if (own == null) {
            throw new IllegalStateException("no place was taken");
        }
        if (own == 1) {
            taken.remove(person);
        } else {
            taken.put(person, own - 1);
        }
        total--;
    }

    /** How many are taken. */
    synchronized int taken() {
        return total;
    }
}

package org.restante.common.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Refused tries of one kind against one target. A few are free; each further one doubles the wait, from one minute to one
 * hour. A day without a refusal forgets them. Targets are known by digest only, so that known and unknown ones look
 * alike.
 */
@Entity
@Table(name = "common_throttle")
public class Throttle {

    /** Tries against one thing before the first wait. */
    public static final int FREE_TRIES = 5;

    /** Tries of one network, against whatever it likes, before the first wait: many people may share it. */
    public static final int FREE_TRIES_OF_NETWORK = 30;

    private static final Duration FORGET_AFTER = Duration.ofDays(1);

    /** What a network is forgiven: the errors of the many who may share it, and no more than that to who guesses. */
    private static final Duration FORGIVES_ONE_IN = Duration.ofMinutes(3);

    private static final int LONGEST_WAIT_MINUTES = 60;

    /** What is being tried. */
    public enum Scope {
        /** Signing in with one address. */
        SIGN_IN(FREE_TRIES),
        /** Signing in from one network, with any address. */
        SIGN_IN_SOURCE(FREE_TRIES_OF_NETWORK),
        /** Asking from one network for a reference. */
        REFERENCE(FREE_TRIES),
        /** Proofs from one network against any delivery of one organisation. */
        PROOF_SOURCE(FREE_TRIES_OF_NETWORK);

        private final int freeTries;

        Scope(int freeTries) {
            this.freeTries = freeTries;
        }

        /** Whether many people may stand behind one target. */
        boolean isNetwork() {
            return freeTries == FREE_TRIES_OF_NETWORK;
        }

        /** Tries before the first wait. */
        public int freeTries() {
            return freeTries;
        }
    }

    @EmbeddedId
    private ThrottleKey key;

    private int failures;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    @Column(name = "last_at")
    private Instant lastAt;

    @SuppressWarnings("NullAway.Init")
    protected Throttle() {}

    /** A target that was never refused. */
    public Throttle(Scope scope, byte[] digest, Instant now) {
        this.key = new ThrottleKey(scope, digest);
        this.blockedUntil = now;
        this.lastAt = now;
    }

    /** When the next try is allowed; in the past if it is allowed now. */
    public Instant blockedUntil() {
        return blockedUntil;
    }

    /**
     * Counts a refusal.
     *
     * @param freeTries how many are allowed before the first wait, at least 1
     */
    public void refuse(Instant now, int freeTries) {
        if (lastAt.plus(FORGET_AFTER).isBefore(now)) {
            failures = 0;
        }
        if (key.scope().isNetwork()) {
            fade(now);
        } else {
            lastAt = now;
        }
        failures++;
        blockedUntil = now.plus(delayAfter(failures, freeTries));
    }

    /** Time takes wrong tries off the count, one by one; nothing else does, least of all right ones, which a guesser has, too. */
    private void fade(Instant now) {
        long faded = Math.max(0, Duration.between(lastAt, now).dividedBy(FORGIVES_ONE_IN));
        if (failures == 0 || faded > 0) {
            failures = (int) Math.max(0, failures - faded);
            lastAt = now;
        }
    }

    /** One try turned out to be right: it does not count, those before it do. */
    public void forgive(Instant now) {
        failures = Math.max(0, failures - 1);
        blockedUntil = now;
    }

    /** The wait after so many refusals: none before the last free one, then 1, 2, 4 … 60 minutes. */
    public static Duration delayAfter(int failures, int freeTries) {
        if (failures < freeTries) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - freeTries, 6);
        return Duration.ofMinutes(Math.min(1L << doublings, LONGEST_WAIT_MINUTES));
    }
}

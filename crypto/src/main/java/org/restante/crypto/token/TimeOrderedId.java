package org.restante.crypto.token;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;
import org.restante.crypto.internal.Randomness;

/**
 * UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, a 12-bit counter (section 6.2, method 1), and 62
 * random bits. Ids of one JVM are in the order in which they were made, also within a millisecond and when the clock
 * goes back a little. They tell when they were made, and cannot be guessed, but are not secrets.
 */
public final class TimeOrderedId {
    /** A clock that goes back by more was set, and is followed. In milliseconds. */
    private static final long TOLERATED_STEP_BACK = 10_000;

    private static final int COUNTER_LIMIT = 1 << 12;
    private static final Object LOCK = new Object();
    private static long lastMillis = -1;
    private static int counter;

    private TimeOrderedId() {}

    /**
     * The next id.
     *
     * @param clock tells the time
     * @return a UUID of version 7
     */
    public static UUID next(Clock clock) {
        ByteBuffer random = ByteBuffer.wrap(Randomness.bytes(10));
        long low = random.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        // Starts in the lower half, so that there is room to count.
        int start = random.getShort() & (COUNTER_LIMIT / 2 - 1);
        synchronized (LOCK) {
            advance(clock.instant().toEpochMilli(), start);
            return new UUID(lastMillis << 16 | 0x7000 | counter, low);
        }
    }

    private static void advance(long now, int start) {
        boolean steppedBack = now < lastMillis && lastMillis - now <= TOLERATED_STEP_BACK;
        if (now != lastMillis && !steppedBack) {
            lastMillis = now;
            counter = start;
        } else if (++counter == COUNTER_LIMIT) {
            lastMillis++;
            counter = start;
        }
    }
}

package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacedOutputTest {
    private static final int PIECE = 1000;

    private final AtomicLong watch = new AtomicLong();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    @Test
    void shouldBreakOffWhenItIsTakenTooSlowly() throws Exception {
        PacedOutput answer = new PacedOutput(taken, () -> watch.getAndAdd(TimeUnit.SECONDS.toNanos(1)));
        for (int second = 0; second < 10; second++) {
            answer.write(new byte[PIECE]);
        }
        assertThatThrownBy(() -> answer.write(new byte[PIECE])).isInstanceOf(IOException.class);
    }

    @Test
    void shouldGoOnAsLongAsItIsTaken() throws Exception {
        PacedOutput answer = new PacedOutput(taken, () -> watch.getAndAdd(TimeUnit.MILLISECONDS.toNanos(90)));
        for (int piece = 0; piece < 1000; piece++) {
            answer.write(new byte[PIECE]);
        }
        assertThat(taken.size()).isEqualTo(1000 * PIECE);
    }
}

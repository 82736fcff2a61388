package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void shouldBreakOffWhatArrivesTooSlowly() {
        assertThatCode(() -> pace.count(1, TimeUnit.SECONDS.toNanos(10))).doesNotThrowAnyException();
        assertThatThrownBy(() -> pace.count(1, 1)).isInstanceOf(IOException.class);
    }

    @Test
    void shouldBreakOffALineThatWasFastOnce() throws IOException {
        pace.count(200_000, 1);
        pace.count(1, TimeUnit.SECONDS.toNanos(19));
        assertThatThrownBy(() -> pace.count(1, TimeUnit.SECONDS.toNanos(2))).isInstanceOf(IOException.class);
    }

    @Test
    void shouldGoOnAtTheLeastRate() {
        assertThatCode(() -> {
                    for (int second = 0; second < 1000; second++) {
                        pace.count(10_001, TimeUnit.SECONDS.toNanos(1));
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void shouldHaveFewPlacesForUploads() {
        UploadGate gate = new UploadGate();
        for (int place = 0; place < UploadGate.PLACES; place++) {
            assertThat(gate.tryEnter(Side.RECIPIENTS, "person " + place)).isTrue();
        }
        assertThat(gate.tryEnter(Side.RECIPIENTS, "one more")).isFalse();
        assertThat(gate.tryEnter(Side.EMPLOYEES, "somebody of the house")).isTrue();
        gate.leave(Side.RECIPIENTS, "person 0");
        assertThat(gate.tryEnter(Side.RECIPIENTS, "one more")).isTrue();
    }

    @Test
    void shouldLeavePlacesForOthers() {
        UploadGate gate = new UploadGate();
        for (int place = 0; place < UploadGate.EACH; place++) {
            assertThat(gate.tryEnter(Side.EMPLOYEES, "greedy")).isTrue();
        }
        assertThat(gate.tryEnter(Side.EMPLOYEES, "greedy")).isFalse();
        assertThat(gate.tryEnter(Side.EMPLOYEES, "modest")).isTrue();
        gate.leave(Side.EMPLOYEES, "greedy");
        assertThat(gate.tryEnter(Side.EMPLOYEES, "greedy")).isTrue();
    }
}

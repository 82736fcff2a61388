package org.restante.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void shouldLetEveryClientDoItsWholeBatch() throws Exception {
        AtomicInteger done = new AtomicInteger();
        Job job = done::incrementAndGet;
        try (Load load = new Load(List.of(job, job, job), 5)) {
            load.perSecond(0);
        }
        assertThat(done).hasValue(15);
    }

    @Test
    void shouldFailWhenAClientFails() {
        Job refused = () -> {
            throw new IllegalStateException("refused");
        };
        try (Load load = new Load(List.of(refused), 1)) {
            assertThatThrownBy(() -> load.perSecond(0)).isInstanceOf(ExecutionException.class);
        }
    }
}

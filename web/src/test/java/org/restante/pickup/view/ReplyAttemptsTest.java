package org.restante.pickup.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReplyAttemptsTest {
    private static final UUID FORM = new UUID(1, 2);

    private final ReplyAttempts attempts = new ReplyAttempts();

    @Test
    void shouldLetOneAttemptGoAtATime() {
        assertThat(attempts.tryBegin(FORM)).isTrue();
        assertThat(CompletableFuture.supplyAsync(() -> attempts.tryBegin(FORM)).join())
                .isFalse();
        assertThat(attempts.underWay()).isEqualTo(1);
    }

    @Test
    void shouldForgetWhatIsOver() {
        assertThat(attempts.tryBegin(FORM)).isTrue();
        CompletableFuture.supplyAsync(() -> attempts.tryBegin(FORM)).join();
        attempts.end(FORM);
        assertThat(attempts.underWay()).isZero();
    }

    @Test
    void shouldGiveTheTurnToWhoWaits() {
        assertThat(attempts.tryBegin(FORM)).isTrue();
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> {
            boolean begun = attempts.begin(FORM);
            attempts.end(FORM);
            return begun;
        });
        attempts.end(FORM);
        assertThat(second.join()).isTrue();
        assertThat(attempts.underWay()).isZero();
    }

    @Test
    void shouldNotWaitOnAThreadThatIsStopped() {
        assertThat(attempts.tryBegin(FORM)).isTrue();
        CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().interrupt();
            boolean begun = attempts.begin(FORM);
            return begun || !Thread.interrupted();
        });
        assertThat(stopped.join()).isFalse();
        assertThat(attempts.underWay()).isEqualTo(1);
    }

    @Test
    void shouldNotEndWhatWasNotBegun() {
        assertThatThrownBy(() -> attempts.end(FORM)).isInstanceOf(IllegalStateException.class);
    }
}

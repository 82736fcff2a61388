package org.restante.common.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.restante.common.entity.Throttle.Scope;

class ThrottleTest {

    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private Instant now = START;

    @Test
    void shouldDoubleTheWaitUpToAnHour() {
        Throttle throttle = new Throttle(Scope.SIGN_IN, new byte[32], now);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            throttle.refuse(now, Scope.SIGN_IN.freeTries());
            Duration wait = Duration.between(now, throttle.blockedUntil());
            waits.add(wait.toMinutes());
            now = throttle.blockedUntil();
        }
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @ParameterizedTest
    @EnumSource
    void shouldAllowTheFreeTriesOfEachScope(Scope scope) {
        Throttle throttle = new Throttle(scope, new byte[32], now);
        for (int i = 1; i < scope.freeTries(); i++) {
            throttle.refuse(now, scope.freeTries());
            assertThat(throttle.blockedUntil()).isEqualTo(now);
        }
        throttle.refuse(now, scope.freeTries());
        assertThat(throttle.blockedUntil()).isEqualTo(now.plusSeconds(60));
    }

    @Test
    void shouldForgetAfterAQuietDay() {
        Throttle throttle = blocked();
        now = now.plus(Duration.ofDays(1)).plusSeconds(1);
        throttle.refuse(now, 5);
        assertThat(throttle.blockedUntil()).isEqualTo(now);
    }

    @Test
    void shouldLetTimeForgiveANetwork() {
        Throttle throttle = new Throttle(Scope.SIGN_IN_SOURCE, new byte[32], now);
        for (int i = 0; i < 200; i++) {
            throttle.refuse(now, 30);
            assertThat(throttle.blockedUntil()).as("error %s", i).isEqualTo(now);
            now = now.plusSeconds(181);
        }
        for (int i = 0; i < 30; i++) {
            throttle.refuse(now, 30);
        }
        assertThat(throttle.blockedUntil()).isAfter(now);
    }

    @Test
    void shouldNotLetRightTriesMakeUpForWrongOnes() {
        Throttle throttle = new Throttle(Scope.PROOF_SOURCE, new byte[32], now);
        for (int i = 1; i <= 30; i++) {
            assertThat(throttle.blockedUntil()).as("guess %s", i).isEqualTo(START);
            throttle.refuse(now, 30);
            throttle.refuse(now, 30);
            throttle.forgive(now);
        }
        throttle.refuse(now, 30);
        assertThat(throttle.blockedUntil()).isAfter(now);
    }

    @Test
    void shouldNotForgetWrongTriesForARightOne() {
        Throttle throttle = blocked();
        throttle.refuse(now, 5);
        throttle.forgive(now);
        throttle.refuse(now, 5);
        assertThat(throttle.blockedUntil()).isEqualTo(now.plus(Duration.ofMinutes(2)));
    }

    private Throttle blocked() {
        Throttle throttle = new Throttle(Scope.REFERENCE, new byte[32], now);
        for (int i = 0; i < 5; i++) {
            throttle.refuse(now, 5);
        }
        assertThat(throttle.blockedUntil()).isAfter(now);
        return throttle;
    }
}

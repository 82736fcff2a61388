package org.restante.common.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void shouldNameEveryReasonOnceInOrder() {
        Refusals refusals = new Refusals()
                .refuseIf(true, "a.long", "998")
                .refuseIf(false, "b")
                .refuseIf(true, "c", "x")
                .refuseIf(true, "c", "x")
                .refuseIf(true, "c", "y");
        assertThat(refusals.isAny()).isTrue();
        assertThatExceptionOfType(PortalException.class)
                .isThrownBy(refusals::raise)
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("a.long");
                    assertThat(refusal.arguments()).containsExactly("998");
                    assertThat(refusal.reasons())
                            .extracting(reason -> reason.code() + reason.arguments())
                            .containsExactly("a.long[998]", "c[x]", "c[y]");
                });
    }

    @Test
    void shouldGoOnWhenNothingIsWrong() {
        assertThatNoException()
                .isThrownBy(() -> new Refusals().refuseIf(false, "a").raise());
    }
}

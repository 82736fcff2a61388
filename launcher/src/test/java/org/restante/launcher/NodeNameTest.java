package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeNameTest {
    @Test
    void shouldTakeWhatIsConfigured() {
        assertThat(NodeName.of("portal-2.example.org")).isEqualTo("portal-2.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a-name-that-has-24-letters", "umläut", "$(id)", "a\nb"})
    void shouldRefuseWhatTheTransactionManagerCannotTake(String name) {
        assertThatThrownBy(() -> NodeName.of(name)).isInstanceOf(LauncherException.class);
    }

    @Test
    void shouldKeepLongHostNamesApart() {
        String first = NodeName.shortened("portal-node-of-the-second-site-1.example.org");
        String second = NodeName.shortened("portal-node-of-the-second-site-2.example.org");

        assertThat(first).hasSize(23).isNotEqualTo(second);
    }

    @Test
    void shouldGiveAUsableNameWhenNothingIsConfigured() {
        assertThat(NodeName.of(null)).matches("[A-Za-z0-9._-]{1,23}");
    }
}

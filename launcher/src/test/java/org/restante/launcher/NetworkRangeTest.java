package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRangeTest {
    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.10", "192.0.2.0/24", "0.0.0.0/0", "2001:db8::/64", "::1", "::ffff:192.0.2.1"})
    void shouldKnowAddressesAndRanges(String range) {
        assertThat(NetworkRange.isReadable(range)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "192.0.2.300",
                "10.0.0",
                "10",
                "proxy.example",
                "2001:db8::/129",
                "::1/",
                "1:2:3",
                "192.0.2.1/-1"
            })
    void shouldRefuseWhatTheServerCannotRead(String range) {
        assertThat(NetworkRange.isReadable(range)).isFalse();
    }
}

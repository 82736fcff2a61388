package org.restante.common.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final String PROXY = "10.0.0.5";
    private static final String CLIENT = "198.51.100.7";

    private final TrustedProxies proxies = new TrustedProxies();

    @Test
    void shouldBelieveNobodyWhenNothingIsSet() {
        assertThat(proxies.client(PROXY, List.of(CLIENT))).isEqualTo(PROXY);
    }

    @Test
    void shouldNotBelieveAStranger() {
        proxies.trust(List.of(PROXY));
        assertThat(proxies.client("203.0.113.9", List.of(CLIENT))).isEqualTo("203.0.113.9");
    }

    @Test
    void shouldBelieveTheProxy() {
        proxies.trust(List.of(PROXY));
        assertThat(proxies.client(PROXY, List.of(CLIENT))).isEqualTo(CLIENT);
        assertThat(proxies.client(PROXY, List.of())).isEqualTo(PROXY);
    }

    @Test
    void shouldNotBelieveWhatTheClientWroteBeforeTheProxy() {
        proxies.trust(List.of(PROXY));
        assertThat(proxies.client(PROXY, List.of("192.0.2.1, " + CLIENT))).isEqualTo(CLIENT);
        assertThat(proxies.client(PROXY, List.of("192.0.2.1", "192.0.2.2," + CLIENT)))
                .isEqualTo(CLIENT);
        assertThat(proxies.client(PROXY, List.of(PROXY + ", " + CLIENT))).isEqualTo(CLIENT);
    }

    @Test
    void shouldGoThroughSeveralProxies() {
        proxies.trust(List.of("10.0.0.0/24", "2001:db8::/32"));
        assertThat(proxies.client(PROXY, List.of("192.0.2.1, " + CLIENT + ", 2001:db8::1, 10.0.0.9")))
                .isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "localhost",
                "198.51.100.7:8080",
                "_x",
                "<script>",
                "999.1.1.1",
                "1.2.3",
                "10.0.0.1\n"
            })
    void shouldKeepToTheProxyWhenTheAddressIsNone(String value) {
        proxies.trust(List.of(PROXY));
        assertThat(proxies.client(PROXY, List.of(CLIENT + "," + value))).isIn(PROXY, "10.0.0.1");
    }

    @Test
    void shouldEndOnAListWithoutEnd() {
        proxies.trust(List.of("10.0.0.0/8"));
        assertThat(proxies.client(PROXY, Collections.nCopies(100_000, PROXY))).isEqualTo(PROXY);
    }

    @Test
    void shouldCompareTheBitsOfARange() {
        AddressRange range = AddressRange.parse("192.168.4.0/22");
        assertThat(range.contains("192.168.7.255")).isTrue();
        assertThat(range.contains("192.168.8.0")).isFalse();
        assertThat(range.contains("::1")).isFalse();
        assertThat(AddressRange.parse("0.0.0.0/0").contains("8.8.8.8")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "", "10.0.0"})
    void shouldRefuseWhatIsNoRange(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.restante.common.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurrentCallerTest {

    @Test
    void shouldTakeHalfOfALongAddressForTheNetwork() {
        String network = CurrentCaller.networkOf("2001:db8:1:2:aaaa:bbbb:cccc:dddd");
        assertThat(CurrentCaller.networkOf("2001:db8:1:2:0:0:0:1")).isEqualTo(network);
        assertThat(CurrentCaller.networkOf("2001:0db8:0001:0002::1")).isEqualTo(network);
        assertThat(CurrentCaller.networkOf("2001:db8:1:3::1")).isNotEqualTo(network);
    }

    @Test
    void shouldTellShortAddressesApart() {
        assertThat(CurrentCaller.networkOf("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(CurrentCaller.networkOf("::ffff:192.0.2.1"))
                .isNotEqualTo(CurrentCaller.networkOf("::ffff:192.0.2.2"));
    }

    @Test
    void shouldCountEvenWhatIsNoAddress() {
        assertThat(CurrentCaller.networkOf("not:an:address")).isEqualTo("not:an:address");
        assertThat(new CurrentCaller().network()).isEqualTo("unknown");
    }
}

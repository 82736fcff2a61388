package org.restante.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00.123Z");

    @Test
    void shouldReadTheTicketItWrote() {
        for (int i = 0; i < 500; i++) {
            Ticket ticket = Ticket.random();
            assertThat(ticket.text()).matches("[0-9a-hjkmnp-tv-z]{26}");
            assertThat(Ticket.parse(ticket.text())).contains(ticket);
            assertThat(Ticket.parse(ticket.text().toUpperCase(Locale.ROOT))).contains(ticket);
            assertThat(Ticket.of(ticket.copyBytes())).isEqualTo(ticket).hasSameHashCodeAs(ticket);
        }
    }

    @Test
    void shouldKeepZerosAndOnesOfTickets() {
        byte[] ones = new byte[16];
        Arrays.fill(ones, (byte) 0xFF);
        assertThat(Ticket.of(new byte[16]).text()).isEqualTo("00000000000000000000000000");
        assertThat(Ticket.of(ones).text()).isEqualTo("7zzzzzzzzzzzzzzzzzzzzzzzzz");
        assertThat(Ticket.parse("00000000000000000000000000")).contains(Ticket.of(new byte[16]));
        assertThat(Ticket.parse("7zzzzzzzzzzzzzzzzzzzzzzzzz")).contains(Ticket.of(ones));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "8zzzzzzzzzzzzzzzzzzzzzzzzz",
                "zzzzzzzzzzzzzzzzzzzzzzzzzz",
                "0000000000000000000000000",
                "000000000000000000000000000",
                "0000000000000000000000000o",
                "0000000000000000000000000i",
                "0000000000000000000000000l",
                "0000000000000000000000000u",
                "0000000000000-000000000000",
                " 0000000000000000000000000",
                "0000000000000000000000000\u0660",
                "0000000000000000000000000\uFF10",
                "0000000000000000000000000\u212A"
            })
    void shouldRefuseWhatIsNoTicket(String text) {
        assertThat(Ticket.parse(text)).isEmpty();
    }

    @Test
    void shouldNotShowATicket() {
        Ticket ticket = Ticket.random();
        assertThat(ticket).hasToString("[REDACTED]");
        assertThat(ticket.digest()).hasSize(32).isNotEqualTo(Ticket.random().digest());
        assertThat(ticket.digest()).isEqualTo(Ticket.of(ticket.copyBytes()).digest());
        assertThatIllegalArgumentException().isThrownBy(() -> Ticket.of(new byte[15]));
    }

    @Test
    void shouldReadReferenceCodesAsPeopleTypeThem() {
        ReferenceCode code = new ReferenceCode("K0QF-2M1T-XC4D");
        for (String typed : List.of(
                "K0QF-2M1T-XC4D",
                "k0qf-2m1t-xc4d",
                "K0QF2M1TXC4D",
                " k o q f 2 m i t x c 4 d ",
                "KOQF-2MLT-XC4D",
                "KOQF\u00a02MlT XC4D")) {
            assertThat(ReferenceCode.parse(typed)).as(typed).contains(code);
        }
        assertThat(code).hasToString("K0QF-2M1T-XC4D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "K0QF-2M1T-XC4", "K0QF-2M1T-XC4DD", "K0QF-2M1T-XC4U", "K0QF-2M1T-XC4!", "K0QF_2M1T_XC4D"})
    void shouldRefuseWhatIsNoReferenceCode(String typed) {
        assertThat(ReferenceCode.parse(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceCode(typed));
    }

    @Test
    void shouldMakeReferenceCodesThatDiffer() {
        Set<ReferenceCode> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            codes.add(ReferenceCode.random());
        }
        assertThat(codes)
                .hasSize(1000)
                .allSatisfy(c -> assertThat(ReferenceCode.parse(c.text())).contains(c));
    }

    @Test
    void shouldOrderIdsByTimeWithinAMillisecond() {
        List<UUID> ids = new ArrayList<>();
        Clock clock = at(NOON);
        for (int i = 0; i < 20_000; i++) {
            ids.add(TimeOrderedId.next(clock));
        }
        assertThat(ids).isSortedAccordingTo(TokensTest::unsigned).doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(ids.get(0).getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void shouldKeepTheOrderWhenTheClockGoesBackALittle() {
        UUID before = TimeOrderedId.next(at(NOON.plusSeconds(3600)));
        UUID after = TimeOrderedId.next(at(NOON.plusSeconds(3600).minusMillis(500)));
        assertThat(unsigned(before, after)).isNegative();
        UUID longBefore = TimeOrderedId.next(at(NOON.minusSeconds(86_400)));
        assertThat(longBefore.getMostSignificantBits() >>> 16)
                .isEqualTo(NOON.minusSeconds(86_400).toEpochMilli());
    }

    @Test
    void shouldCompareAndDigestTokens() {
        String token = SecretToken.random();
        assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(SecretToken.random());
        assertThat(SecretToken.matches(token, token)).isTrue();
        assertThat(SecretToken.matches(token, token.substring(1))).isFalse();
        assertThat(SecretToken.matches(token, SecretToken.random())).isFalse();
        assertThat(SecretToken.digest(token)).hasSize(32).isNotEqualTo(SecretToken.digest(token + " "));
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static int unsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}

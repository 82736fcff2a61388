package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTenantTest {
    @Test
    void shouldBringAddressesToTheStoredForm() {
        NewTenant tenant = new NewTenant(
                "Bücher", List.of("Bücher.example"), "Notify@BÜCHER.example", List.of(), NewTenant.Links.NONE);

        assertThat(tenant.domains()).containsExactly("xn--bcher-kva.example");
        assertThat(tenant.mailFrom()).isEqualTo("notify@xn--bcher-kva.example");
    }

    @Test
    void shouldRefuseLinksThatLeadNowhere() {
        assertThat(new NewTenant.Links("https://a.example/i", "https://a.example/p", "+49 30 123456", "de").language())
                .isEqualTo("DE");
        assertThatThrownBy(() -> new NewTenant.Links("http://a.example", null, null, "en"))
                .isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> new NewTenant.Links("https://northgate.example@evil.example", null, null, "en"))
                .isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> new NewTenant.Links(null, null, "https://northgate.example@evil.example", "en"))
                .isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> new NewTenant.Links(null, "javascript:alert(1)", null, "en"))
                .isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> new NewTenant.Links(null, null, "ask around", "en"))
                .isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> new NewTenant.Links(null, null, null, "fr")).isInstanceOf(LauncherException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.example",
                "a@",
                "a@b",
                "a@b..example",
                "a@b.example\nBcc: c@d.example",
                "a b@c.example",
                "a@stra\u00dfe.example"
            })
    void shouldRefuseWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> new NewTenant.Person(address, "A", "SENDER")).isInstanceOf(LauncherException.class);
    }
}

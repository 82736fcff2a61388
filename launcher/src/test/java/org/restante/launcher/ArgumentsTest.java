package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void shouldReadBothFormsOfAnOption() {
        Arguments arguments = Arguments.parse("run", "--data=/srv/a=b", "--port", "9443");

        assertThat(arguments.data()).hasToString("/srv/a=b");
        assertThat(arguments.port()).hasValue(9443);
    }

    @Test
    void shouldKeepEveryDomain() {
        Arguments arguments = Arguments.parse("create-tenant", "--domain", "a.example", "--domain", "b.example");

        assertThat(arguments.all("domain")).containsExactly("a.example", "b.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "80a", "999999", ""})
    void shouldRefuseWhatIsNoPort(String port) {
        Arguments arguments = Arguments.parse("run", "--port=" + port);

        assertThatThrownBy(arguments::port)
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("65535");
    }

    @Test
    void shouldRefuseUnknownCommandsOptionsAndMissingValues() {
        assertThatThrownBy(() -> Arguments.parse()).isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> Arguments.parse("destroy")).isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> Arguments.parse("stop", "--port", "1")).isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> Arguments.parse("run", "data")).isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> Arguments.parse("run", "--data")).isInstanceOf(LauncherException.class);
    }

    @Test
    void shouldNameARequiredOptionThatIsMissing() {
        assertThatThrownBy(() -> Arguments.parse("create-tenant", "--name= ").required("name"))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("--name");
    }
}

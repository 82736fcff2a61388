package org.restante.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final String PAGE = "<form id=\"other\"><input name=\"a\" value=\"1\" /></form><form id=\"wanted\""
            + " method=\"post\"><input type=\"hidden\" name=\"state\" value=\"17:4\" /><input name=\"to\" /><input"
            + " type=\"checkbox\" name=\"visible\" /><input type=\"submit\" name=\"send\" /></form>";

    @Test
    void shouldReadTheFieldsOfOneFormWithoutItsButtons() {
        assertThat(Form.fields(PAGE, "wanted")).containsExactlyInAnyOrderEntriesOf(Map.of("state", "17:4", "to", ""));
    }

    @Test
    void shouldRefuseAPageWithoutTheForm() {
        assertThatThrownBy(() -> Form.fields(PAGE, "missing")).isInstanceOf(IllegalStateException.class);
    }
}

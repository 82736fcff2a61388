package org.restante.pickup.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.junit.jupiter.api.Test;
import org.restante.shell.view.FakeRequest;

class ReplyFormTest {
    private static final UUID REPLY = new UUID(3, 4);

    @Test
    void shouldReadWhatThePageSends() throws IOException {
        ReplyForm form = begin(
                field("csrf", "token") + field("reply", REPLY.toString()) + field("text", "a\r\nb") + file("f.txt"));
        List<String> names = new ArrayList<>();
        form.eachFile((name, type, content) -> names.add(name));
        assertThat(form.token()).isEqualTo("token");
        assertThat(form.reply()).contains(REPLY);
        assertThat(form.text()).isEqualTo("a\nb");
        assertThat(names).containsExactly("f.txt");
    }

    @Test
    void shouldRefuseAFieldThatThePageDoesNotHave() {
        assertRefused(field("csrf", "token") + field("other", "x"));
    }

    @Test
    void shouldRefuseAFieldThatComesTwice() {
        assertRefused(field("text", "a") + field("text", "b"));
    }

    @Test
    void shouldRefuseATokenLongerThanAny() {
        assertRefused(field("csrf", "x".repeat(65)));
    }

    @Test
    void shouldRefuseMorePartsThanThePageHas() throws IOException {
        ReplyForm form = begin(field("text", "a") + file("f").repeat(60));
        assertThatThrownBy(() -> form.eachFile((name, type, content) -> {})).isInstanceOf(FileUploadException.class);
    }

    @Test
    void shouldCutATextThatIsFarTooLong() throws IOException {
        assertThat(begin(field("text", "x".repeat(3 << 20))).text()).hasSize((2 << 20) + 1);
    }

    private static void assertRefused(String parts) {
        assertThatThrownBy(() -> begin(parts)).isInstanceOf(FileUploadException.class);
    }

    private static ReplyForm begin(String parts) throws IOException {
        String body = parts + "--x--\r\n";
        return ReplyForm.begin(FakeRequest.of(Map.of(
                "getMethod", "POST",
                "getContentType", "multipart/form-data; boundary=x",
                "getCharacterEncoding", "UTF-8",
                "getContentLength", body.length(),
                "getContentLengthLong", (long) body.getBytes(StandardCharsets.UTF_8).length,
                "getHeader", "",
                "getInputStream", FakeRequest.body(body))));
    }

    private static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name) {
        return "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\ncontent\r\n";
    }
}

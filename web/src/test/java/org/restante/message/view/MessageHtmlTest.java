package org.restante.message.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a<script>alert(1)</script></p>",
                "<p onclick=\"x()\" style=\"position:fixed\" class=\"button\" id=\"send\">a</p>",
                "<p>a<img src=\"https://tracker.example/x.gif\"></p>",
                "<form action=\"https://evil.example\"><p>a</p><input name=\"password\"></form>",
                "<iframe src=\"https://evil.example\"></iframe><p>a</p>",
                "<p>a</p><style>* { display: none }</style>",
                "<p>a<svg><a href=\"javascript:x()\"></a></svg></p>"
            })
    void shouldKeepNothingButTheWords(String html) {
        assertThat(MessageHtml.clean(html)).isEqualTo("<p>a</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "vbscript:x", " java\nscript:x", "//evil.example"})
    void shouldDropAnAddressThatIsNoLink(String href) {
        assertThat(MessageHtml.clean("<a href=\"" + href + "\">a</a>")).doesNotContain("href");
    }

    @Test
    void shouldKeepALinkThatIsOne() {
        String html = "<p><a href=\"https://northgate.example/x\">a</a></p>";

        assertThat(MessageHtml.clean(html)).isEqualTo(html);
    }

    @Test
    void shouldKeepTheWordsOfALinkThatLeadsNowhere() {
        String html =
                "<p><a>a <b>b</b></a> <a href=\"javascript:x\">c</a> <a href=\"https://northgate.example/x\">d</a></p>";

        assertThat(MessageHtml.clean(html))
                .isEqualTo("<p>a <b>b</b> c <a href=\"https://northgate.example/x\">d</a></p>");
    }

    @Test
    void shouldTellBulletsFromNumbers() {
        String quill = "<ol><li data-list=\"bullet\"><span class=\"ql-ui\"></span>one</li>"
                + "<li data-list=\"bullet\">two</li><li data-list=\"ordered\">first</li></ol>";

        assertThat(MessageHtml.clean(quill)).isEqualTo("<ul><li>one</li><li>two</li></ul><ol><li>first</li></ol>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p><br></p>", "<p> \u00a0</p>", "<script>x</script>"})
    void shouldBeEmptyWithoutWords(String html) {
        assertThat(MessageHtml.clean(html)).isEmpty();
    }

    @Test
    void shouldTurnPlainTextIntoParagraphs() {
        assertThat(MessageHtml.ofPlain(" One <b>\r\nline two\r\n\r\nSecond & last\n"))
                .isEqualTo("<p>One &lt;b&gt;<br>line two</p><p><br></p><p>Second &amp; last</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n \n", "\u00a0"})
    void shouldBeEmptyWithoutPlainWords(String text) {
        assertThat(MessageHtml.ofPlain(text)).isEmpty();
    }

    @Test
    void shouldGivePlainTextBackAsItWasTyped() {
        String typed = "One <b>\nline two\n\nSecond & last";

        assertThat(MessageHtml.plain(MessageHtml.ofPlain(typed))).isEqualTo(typed);
    }
}

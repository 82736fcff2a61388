package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacedRequestTest {
    @Test
    void shouldHandOnEveryByte() throws IOException {
        InputStream input = paced(FakeRequest.body("\u00ffbc"));
        assertThat(input.read()).isEqualTo(0xc3);
        assertThat(new String(input.readAllBytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo("\u00bfbc");
        assertThat(input.read()).isEqualTo(-1);
    }

    @Test
    void shouldTakeTheContainersStumbleForACutLine() throws IOException {
        InputStream input = paced(new CutLine());
        assertThatThrownBy(() -> input.read(new byte[8])).isInstanceOf(IOException.class);
        assertThatThrownBy(input::read).isInstanceOf(IOException.class);
    }

    private static InputStream paced(ServletInputStream body) throws IOException {
        return new PacedRequest(FakeRequest.of(Map.of("getInputStream", body))).getInputStream();
    }

    private static final class CutLine extends ServletInputStream {
        @Override
        public int read() {
            throw new NullPointerException("pooled is null");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            throw new NullPointerException("pooled is null");
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException();
        }
    }
}

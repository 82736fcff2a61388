package org.restante.shell.view;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request that knows what a test says, and fails when asked for anything else. */
public final class FakeRequest {
    private FakeRequest() {}

    /**
     * A request.
     *
     * @param answers by name of the method; a method that is not in it fails
     */
    public static HttpServletRequest of(Map<String, Object> answers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (self, method, args) -> {
                    if (answers.containsKey(method.getName())) {
                        Object answer = answers.get(method.getName());
                        return "".equals(answer) ? null : answer;
                    }
                    throw new AssertionError("asked for " + method.getName());
                });
    }

    /** A request with a form that the container cannot read: it fails with an unchecked exception when asked for parameters. */
    static HttpServletRequest unreadable(Map<String, Object> answers) {
        return new HttpServletRequestWrapper(of(answers)) {
            @Override
            public Map<String, String[]> getParameterMap() {
                throw new IllegalStateException("too many parameters");
            }
        };
    }

    /** A body that is there at once. */
    public static ServletInputStream body(String text) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException();
            }
        };
    }
}

package org.restante.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** A sender who has pages open and sends one after the other: 4 KiB each, to a colleague. */
final class Submitter implements Job {
    private static final String BODY = "<p>" + "All that is said here is made up. ".repeat(120) + "</p>";

    private final SenderSession session;
    private final Deque<Map<String, String>> written = new ArrayDeque<>();

    Submitter(SenderSession session) {
        this.session = session;
    }

    @Override
    public void prepare(int times) throws Exception {
        while (written.size() < times) {
            written.add(SenderSession.letter(session.compose(), Server.COLLEAGUE, BODY));
        }
    }

    @Override
    public void once() throws Exception {
        session.send(written.remove());
    }

    /** The same with opening the page. */
    Job withPage() {
        return () -> {
            prepare(1);
            once();
        };
    }
}

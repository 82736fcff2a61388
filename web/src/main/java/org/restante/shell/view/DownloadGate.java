package org.restante.shell.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.restante.message.entity.OpenedFile;

/** Lets a number of downloads out at a time: each holds a thread of the server for as long as its line takes. */
@ApplicationScoped
public class DownloadGate {
    /** Downloads at a time, of all people of one side. */
    static final int PLACES = 96;

    /** Downloads at a time of one person; browsers open six connections. */
    static final int EACH = 8;

    private final Map<Side, Places> places = Map.of(
            Side.EMPLOYEES, new Places(PLACES, EACH),
            Side.RECIPIENTS, new Places(PLACES, EACH));

    /** Opens a file; may throw, and then nothing is sent. */
    public interface Opening {
        OpenedFile open();
    }

    /**
     * Sends a file as {@link FileDownload} does, or answers 503 when no place is free.
     *
     * @param person whose download it is
     */
    public void send(Side side, String person, Opening opening, HttpServletResponse response) throws IOException {
        Places own = Objects.requireNonNull(places.get(side));
        if (!own.tryEnter(person)) {
            response.setHeader("Retry-After", "60");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            FileDownload.send(opening.open(), response);
        } finally {
            own.leave(person);
        }
    }
}

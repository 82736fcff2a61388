package org.restante.shell.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.restante.message.entity.OpenedFile;

/** Lets a number of downloads out at a time: each holds a thread of the server for as long as its line takes. */
@ApplicationScoped
public class DownloadGate {
    /** Downloads at a time, of all people of this server. */
    static final int PLACES = 96;

    /** Downloads at a time of one person; browsers open six connections. */
    static final int EACH = 8;

    private final Places places = new Places(PLACES, EACH);

    /** Opens a file; may throw, and then nothing is sent. */
    public interface Opening {
        OpenedFile open();
    }

    /**
     * Sends a file as {@link FileDownload} does, or answers 503 when no place is free.
     *
     * @param person whose download it is
     */
    public void send(String person, Opening opening, HttpServletResponse response) throws IOException {
        if (!places.tryEnter(person)) {
            response.setHeader("Retry-After", "60");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            FileDownload.send(opening.open(), response);
        } finally {
            places.leave(person);
        }
    }
}

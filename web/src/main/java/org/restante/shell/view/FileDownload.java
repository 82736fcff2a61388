package org.restante.shell.view;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.restante.message.entity.OpenedFile;

/**
 * Sends a file to be saved, never to be shown. It is verified piece by piece while it goes out: when a piece is not
 * authentic the answer breaks off, so that the browser sees a failed download.
 */
public final class FileDownload {
    private FileDownload() {}

    /**
     * Sends the whole file, or fails so that the receiver notices.
     *
     * @param file the opened file
     * @param response not committed yet
     * @throws IOException if the receiver went away, or takes it too slowly
     * @throws RuntimeException if a piece is not authentic; nothing of it was sent
     */
    public static void send(OpenedFile file, HttpServletResponse response) throws IOException {
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", ContentDisposition.attachment(file.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLengthLong(file.size());
        try {
            file.writeTo(new PacedOutput(response.getOutputStream()));
        } catch (IOException | RuntimeException failure) {
            breakOff(response);
            throw failure;
        }
    }

    private static void breakOff(HttpServletResponse response) {
        if (response.isCommitted()) {
            BrokenOff.close(response);
        } else {
            response.reset();
        }
    }
}

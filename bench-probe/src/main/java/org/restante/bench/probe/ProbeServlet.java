package org.restante.bench.probe;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * {@code POST /bench/run?task=<name>&seconds=<s>}: does a task over and over for that long, once at least, and answers units
 * per second. {@code POST /bench/run?tenant=…&sender=…&colleague=…}: says for whom.
 */
@WebServlet("/run")
public class ProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Place place;

    @Inject
    transient BlobTasks blobs;

    @Inject
    transient SealTasks seals;

    @Inject
    transient Argon2Task argon2;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = request.getParameter("task");
        if (name == null) {
            place.is(id(request, "tenant"), id(request, "sender"), id(request, "colleague"));
            return;
        }
        Task task = tasks().get(name);
        if (task == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.getWriter().print(rate(task, Double.parseDouble(request.getParameter("seconds"))));
    }

    private Map<String, Task> tasks() {
        Map<String, Task> all = new HashMap<>(blobs.byName());
        all.putAll(seals.byName());
        all.put("argon2", argon2::once);
        return all;
    }

    private static double rate(Task task, double seconds) throws ServletException {
        Meter meter = new Meter();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try {
            do {
                task.once(meter);
            } while (System.nanoTime() < end);
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
        return meter.perSecond();
    }

    private static UUID id(HttpServletRequest request, String name) {
        return UUID.fromString(request.getParameter(name));
    }
}

package org.restante.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong, and where, for the summary above a form; and what went well. */
@Named
@RequestScoped
public class MessageSummary {
    /**
     * One line of the summary.
     *
     * @param target a link to the field, such as {@code #subject}, or empty when it concerns the whole page
     * @param text what to do
     */
    public record Entry(String target, String text) {
        public String getTarget() {
            return target;
        }

        public String getText() {
            return text;
        }
    }

    /** Whether anything was refused. */
    public boolean isFailed() {
        return !getErrors().isEmpty();
    }

    /** Refusals, in the order in which they were found. */
    public List<Entry> getErrors() {
        return entries(true);
    }

    /** Good news. */
    public List<Entry> getNotices() {
        return entries(false);
    }

    private static List<Entry> entries(boolean errors) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Entry> found = new ArrayList<>();
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                if (isError(message) == errors) {
                    message.rendered();
                    found.add(new Entry(target(id), message.getDetail()));
                }
            }
        }
        return found;
    }

    private static String target(@Nullable String clientId) {
        return clientId == null || clientId.isEmpty() ? "" : "#" + clientId;
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0;
    }
}

package org.restante.shell.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.PortalException;

/**
 * Puts words on the page: refusals of the server by their stable code, never by the text of an exception, and notices.
 * A message stays for the request only.
 */
public final class ErrorMessages {
    private static final String PREFIX = "error.";
    private static final String UNKNOWN = "error.unknown";

    private ErrorMessages() {}

    /** Says why the server refused, in the words of {@code error.<code>}. */
    public static void add(PortalException refusal) {
        add(null, refusal);
    }

    /**
     * Says why the server refused, beside a field.
     *
     * @param clientId the field, or null for the page as a whole
     */
    public static void add(@Nullable String clientId, PortalException refusal) {
        put(clientId, FacesMessage.SEVERITY_ERROR, text(refusal));
    }

    /**
     * A refusal of the page itself.
     *
     * @param clientId the field, or null for the page as a whole
     * @param key a key of the bundle
     */
    public static void addError(@Nullable String clientId, String key, Object... arguments) {
        put(clientId, FacesMessage.SEVERITY_ERROR, Texts.get(key, arguments));
    }

    /** Good news, by a key of the bundle. */
    public static void addNotice(String key, Object... arguments) {
        put(null, FacesMessage.SEVERITY_INFO, Texts.get(key, arguments));
    }

    /** The words for a refusal; a code without words of its own gets general ones. */
    public static String text(PortalException refusal) {
        return Texts.find(PREFIX + refusal.code(), refusal.arguments().toArray())
                .orElseGet(() -> Texts.get(UNKNOWN));
    }

    private static void put(@Nullable String clientId, FacesMessage.Severity severity, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(clientId, new FacesMessage(severity, text, text));
        if (clientId != null && faces.getViewRoot().findComponent(clientId) instanceof EditableValueHolder field) {
            field.setValid(false);
        }
    }
}

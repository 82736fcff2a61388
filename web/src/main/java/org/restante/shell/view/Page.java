package org.restante.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** The page being shown. Its path is the prefix of its texts: {@code /message/sent} has {@code message.sent.title}. */
@Named
@RequestScoped
public class Page {
    private static final String HEAD = "head";
    private static final String SUFFIX = ".xhtml";

    /** The prefix of the page's texts, such as {@code message.sent}. */
    public String getKey() {
        return path().substring(1).replace('/', '.');
    }

    /** What the browser's tab says. */
    public String getTitle() {
        return Texts.get(getKey() + ".title");
    }

    /** The heading: a text of its own, or else the title. */
    public String getHeader() {
        return Texts.find(getKey() + ".header").orElseGet(this::getTitle);
    }

    /** The sentence below the heading, or an empty text. */
    public String getIntro() {
        return Texts.find(getKey() + ".intro").orElse("");
    }

    /**
     * Whether this is the page at a path.
     *
     * @param path from the root, without extension
     */
    public boolean current(String path) {
        return path().equals(path);
    }

    /** Takes out the scripts and sheets that components ask for: a page with a plain head has no place and no use for them. */
    public void dropComponentResources() {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot view = faces.getViewRoot();
        List.copyOf(view.getComponentResources(faces, HEAD))
                .forEach(resource -> view.removeComponentResource(faces, resource, HEAD));
    }

    private static String path() {
        String viewId = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return viewId.endsWith(SUFFIX) ? viewId.substring(0, viewId.length() - SUFFIX.length()) : viewId;
    }
}

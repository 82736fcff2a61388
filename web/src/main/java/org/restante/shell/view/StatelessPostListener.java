package org.restante.shell.view;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.ResponseStateManager;

/**
 * A form of a page without state, sent to a page that has one, carries nothing to go on from: the same as a page that was
 * open for too long, and not a failure of the server.
 */
public class StatelessPostListener implements PhaseListener {
    private static final long serialVersionUID = 1L;

    private static final String STATELESS = "stateless";
    private static final String LOGIN = "/login";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var external = event.getFacesContext().getExternalContext();
        String path = external.getRequestServletPath();
        String state = external.getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
        if (STATELESS.equals(state) && (LOGIN.equals(path) || PolicyGuard.usesComponents(path))) {
            throw new ViewExpiredException(path);
        }
    }
}

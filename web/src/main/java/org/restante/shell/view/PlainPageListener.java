package org.restante.shell.view;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;
import org.primefaces.context.PrimeApplicationContext;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps the component library from preparing a nonce for pages without components. It would keep the nonce in a
 * session, and a stranger who only looks at a page is to get none. Keeps it as well from writing the error pages of {@code web.xml}, and
 * with them names of classes, into a script of every page: {@code FullAjaxExceptionHandler} answers requests of scripts.
 */
public class PlainPageListener implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        String path = event.getFacesContext().getExternalContext().getRequestServletPath();
        if (!PolicyGuard.usesComponents(path)) {
            PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
            return;
        }
        Map<String, String> told = PrimeApplicationContext.getCurrentInstance(event.getFacesContext())
                .getConfig()
                .getErrorPages();
        // Once: nobody reads it before it is empty, since reading comes after this phase.
        if (!told.isEmpty()) {
            told.clear();
        }
    }
}

package org.restante.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.util.Faces;
import org.restante.account.boundary.OwnAccount;
import org.restante.common.entity.Language;

/** The choice of language of someone with an account: kept there, and in this browser for the page after signing out. */
@Named
@RequestScoped
public class LanguageView {
    @Inject
    OwnAccount account;

    /** Changes the language, and shows the page anew. */
    public void choose(Language language) {
        account.chooseLanguage(language);
        HttpServletResponse response = Faces.getResponse();
        LanguageFilter.remember(language, response);
        Faces.refreshWithQueryString();
    }
}

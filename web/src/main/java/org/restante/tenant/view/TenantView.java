package org.restante.tenant.view;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.Language;
import org.restante.shell.view.ErrorMessages;
import org.restante.tenant.boundary.TenantAdministration;
import org.restante.tenant.boundary.TenantDetails;
import org.restante.tenant.entity.TenantLinks;

/** The page {@code /tenant}: how the organisation presents itself to recipients. */
@Named
@ViewScoped
public class TenantView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Not the other names that some zones have for compatibility, such as GMT+0 and PST8PDT. */
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    @Inject
    transient TenantAdministration tenants;

    private TenantDetails details;
    private Language language = Language.EN;
    private String imprint = "";
    private String privacy = "";
    private String contact = "";
    private String timeZone = "";

    @PostConstruct
    void load() {
        details = tenants.show();
        language = details.language();
        imprint = shown(details.links().imprint());
        privacy = shown(details.links().privacy());
        contact = shown(details.links().contact());
        ZoneId zone = details.timeZone();
        timeZone = zone == null ? "" : zone.getId();
    }

    /** Keeps what was typed, or says at each field what to mend. */
    public void save() {
        TenantLinks links = new TenantLinks(typed(imprint), typed(privacy), typed(contact));
        List<String> wrong = links.wrong();
        wrong.forEach(field ->
                ErrorMessages.addError(field, "error.tenant.".concat(field).concat("-invalid")));
        if (wrong.isEmpty()) {
            tenants.change(language, links, timeZone.isEmpty() ? null : ZoneId.of(timeZone));
            ErrorMessages.addNotice("tenant.saved.notice");
        }
    }

    private static String shown(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    private static @Nullable String typed(String text) {
        return text.isBlank() ? null : text.strip();
    }

    public TenantDetails getDetails() {
        return details;
    }

    /** All languages that are spoken here. */
    public Language[] getLanguages() {
        return Language.values();
    }

    /** All places of the time zone database, and UTC. The list is what can be chosen: nothing else is accepted. */
    public List<String> getTimeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC") || PLACE.matcher(zone).matches())
                .sorted()
                .toList();
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(@Nullable String timeZone) {
        this.timeZone = timeZone == null ? "" : timeZone;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getImprint() {
        return imprint;
    }

    public void setImprint(String imprint) {
        this.imprint = imprint;
    }

    public String getPrivacy() {
        return privacy;
    }

    public void setPrivacy(String privacy) {
        this.privacy = privacy;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }
}

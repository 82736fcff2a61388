package org.restante.audit.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restante.audit.entity.AuditPosition;
import org.restante.common.entity.VisibleText;

/** The parameters of {@code /audit/events} as they stand in its address, so that a search can be kept as a bookmark. */
@Named
@RequestScoped
public class EventsQuery {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return values.entrySet().stream()
                .anyMatch(value ->
                        !"before".equals(value.getKey()) && !value.getValue().isEmpty());
    }

    /** The query of the page behind this one. */
    String older(AuditPosition next) {
        return query(EventsFilter.write(next));
    }

    /** The query of the first page of the same search. */
    String newest() {
        return query("");
    }

    private String query(String before) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("before", before);
        all.values().removeIf(String::isEmpty);
        return all.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private String get(String name) {
        return values.getOrDefault(name, "");
    }

    private void put(String name, @Nullable String value) {
        values.put(name, value == null ? "" : VisibleText.line(value));
    }

    public String getFrom() {
        return get("from");
    }

    public void setFrom(@Nullable String from) {
        put("from", from);
    }

    public String getUntil() {
        return get("until");
    }

    public void setUntil(@Nullable String until) {
        put("until", until);
    }

    public String getActor() {
        return get("actor");
    }

    public void setActor(@Nullable String actor) {
        put("actor", actor);
    }

    public String getAction() {
        return get("action");
    }

    public void setAction(@Nullable String action) {
        put("action", action);
    }

    public String getRecipient() {
        return get("recipient");
    }

    public void setRecipient(@Nullable String recipient) {
        put("recipient", recipient);
    }

    public String getMessage() {
        return get("message");
    }

    public void setMessage(@Nullable String message) {
        put("message", message);
    }

    public String getBefore() {
        return get("before");
    }

    public void setBefore(@Nullable String before) {
        put("before", before);
    }
}

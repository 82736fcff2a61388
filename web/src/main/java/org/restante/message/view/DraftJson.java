package org.restante.message.view;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.restante.message.boundary.DraftText;

/** What the script of {@code /message/compose} sends as the text of a draft. What is missing is empty. */
final class DraftJson {
    private static final int DEEPEST = 2;
    private static final int MOST_ADDRESSES = 500;
    private static final int LONGEST_ADDRESS = 1000;

    private DraftJson() {}

    /**
     * Reads it.
     *
     * @throws JsonException if it is no JSON object, or nested deeper than what the script sends
     * @throws ClassCastException if a member has another type than it should
     */
    static DraftText read(byte[] sent) {
        refuseDeep(sent);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(sent))) {
            return read(reader.readObject());
        }
    }

    /** The library descends by recursion, and would run out of stack. */
    private static void refuseDeep(byte[] sent) {
        int depth = 0;
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(sent))) {
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                boolean opens = event == JsonParser.Event.START_OBJECT || event == JsonParser.Event.START_ARRAY;
                boolean closes = event == JsonParser.Event.END_OBJECT || event == JsonParser.Event.END_ARRAY;
                depth += opens ? 1 : closes ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new JsonException("nested too deep");
                }
            }
        }
    }

    private static DraftText read(JsonObject json) {
        int days = json.getInt("expiryDays", ComposeForm.DEFAULT_EXPIRY_DAYS);
        return new DraftText(
                addresses(json, "to"),
                addresses(json, "cc"),
                json.getString("subject", ""),
                MessageHtml.clean(json.getString("body", "")),
                days >= 1 && days <= 365 ? days : ComposeForm.DEFAULT_EXPIRY_DAYS,
                json.getBoolean("recipientsVisible", false),
                Ids.parse(json.getString("inReplyTo", "")).orElse(null));
    }

    private static List<String> addresses(JsonObject json, String field) {
        JsonArray typed = json.getJsonArray(field);
        if (typed == null) {
            return List.of();
        }
        return typed.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .filter(text -> text.length() <= LONGEST_ADDRESS)
                .limit(MOST_ADDRESSES)
                .toList();
    }
}

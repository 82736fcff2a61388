package org.restante.message.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has been typed so far: taken as it is, checked only at submission. A passphrase is never part of it.
 *
 * @param to what stands in the To field, valid addresses or not
 * @param body HTML as the editor made it
 * @param expiryDays days until the message expires
 */
public record DraftText(
        List<String> to,
        List<String> cc,
        String subject,
        String body,
        int expiryDays,
        boolean recipientsVisible,
        @Nullable UUID inReplyTo)
        implements Serializable {

    byte[] encode() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("to", Json.createArrayBuilder(to))
                .add("cc", Json.createArrayBuilder(cc))
                .add("subject", subject)
                .add("body", body)
                .add("expiryDays", expiryDays)
                .add("recipientsVisible", recipientsVisible);
        if (inReplyTo != null) {
            json.add("inReplyTo", inReplyTo.toString());
        }
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    static DraftText decode(byte[] bytes) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject json = reader.readObject();
            String answered = json.getString("inReplyTo", "");
            return new DraftText(
                    strings(json.getJsonArray("to")),
                    strings(json.getJsonArray("cc")),
                    json.getString("subject"),
                    json.getString("body"),
                    json.getInt("expiryDays"),
                    json.getBoolean("recipientsVisible"),
                    answered.isEmpty() ? null : UUID.fromString(answered));
        }
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    @Override
    public String toString() {
        return "DraftText[REDACTED]";
    }
}

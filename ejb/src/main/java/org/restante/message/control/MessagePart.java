package org.restante.message.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.key.SecretKeyHandle;

/**
 * The message part in clear: what is sealed first and opened last (docs/spec/sealed-message.md, "The message part").
 *
 * @param body sanitised HTML
 */
public record MessagePart(String subject, String body, List<PartAttachment> attachments) implements AutoCloseable {

    private static final int VERSION = 1;

    /** UTF-8 JSON. The caller zeroes the bytes when they are sealed. */
    public byte[] encode() {
        JsonArrayBuilder files = Json.createArrayBuilder();
        attachments.forEach(file -> files.add(encode(file)));
        return Json.createObjectBuilder()
                .add("v", VERSION)
                .add("subject", subject)
                .add("body", body)
                .add("attachments", files)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One attachment alone, as the descriptor of a draft holds it. */
    static byte[] encodeDescriptor(PartAttachment file) {
        return encode(file).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder encode(PartAttachment file) {
        byte[] key = file.key().copyBytes();
        try {
            return Json.createObjectBuilder()
                    .add("id", file.id().toString())
                    .add("name", file.name())
                    .add("type", file.type())
                    .add("size", file.size())
                    .add("segments", file.segments())
                    .add("key", Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Reads what was opened.
     *
     * @throws MalformedMessageException when it is authentic but not of this form
     */
    public static MessagePart decode(byte[] json) {
        try {
            JsonObject part = read(json);
            if (part.getInt("v") != VERSION) {
                throw new MalformedMessageException("message part of an unknown version");
            }
            List<PartAttachment> files = part.getJsonArray("attachments").getValuesAs(JsonObject.class).stream()
                    .map(MessagePart::decode)
                    .toList();
            return new MessagePart(part.getString("subject"), part.getString("body"), files);
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException notOurs) {
            throw new MalformedMessageException("message part is not of the specified form");
        }
    }

    static PartAttachment decodeDescriptor(byte[] json) {
        try {
            return decode(read(json));
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException notOurs) {
            throw new MalformedMessageException("attachment descriptor is not of the specified form");
        }
    }

    private static PartAttachment decode(JsonObject file) {
        byte[] key = Base64.getUrlDecoder().decode(file.getString("key"));
        try {
            return new PartAttachment(
                    UUID.fromString(file.getString("id")),
                    file.getString("name"),
                    file.getString("type"),
                    file.getJsonNumber("size").longValueExact(),
                    file.getJsonNumber("segments").longValueExact(),
                    SecretKeyHandle.of(key));
        } catch (ArithmeticException notANumber) {
            throw new IllegalArgumentException("not a whole number", notANumber);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static JsonObject read(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    /** The attachment of this id. */
    public java.util.Optional<PartAttachment> attachment(UUID id) {
        return attachments.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    /** Zeroes the attachments' keys. */
    @Override
    public void close() {
        attachments.forEach(PartAttachment::close);
    }

    @Override
    public String toString() {
        return "MessagePart[REDACTED]";
    }
}

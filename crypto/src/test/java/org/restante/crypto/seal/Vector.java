package org.restante.crypto.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.restante.crypto.internal.Bytes;

/**
 * One test vector: lines of {@code name: value}. A line that starts with a space continues the value before; a line
 * that starts with # is a comment. {@code base} names a vector whose values are taken where this one has none.
 */
record Vector(String name, Map<String, String> values) {
    private static final HexFormat HEX = HexFormat.of();

    static Vector read(Path file) throws IOException {
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        StringBuilder last = new StringBuilder();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith(" ")) {
                last.append(line.strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                last = new StringBuilder(line.substring(colon + 1).strip());
                if (lines.put(line.substring(0, colon), last) != null) {
                    throw new IllegalArgumentException(file + " says twice: " + line);
                }
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        lines.forEach((name, value) -> values.put(name, value.toString()));
        String base = values.get("base");
        if (base != null) {
            read(file.resolveSibling(base)).values().forEach(values::putIfAbsent);
        }
        return new Vector(file.getFileName().toString(), values);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    String text(String field) {
        return Objects.requireNonNull(values.get(field), () -> name + " has no " + field);
    }

    byte[] bytes(String field) {
        return HEX.parseHex(text(field));
    }

    UUID id(String field) {
        return UUID.fromString(text(field));
    }

    int number(String field) {
        return Integer.parseInt(text(field));
    }

    /** Either hex, or "pattern n": n bytes, byte i being i mod 251. */
    byte[] plaintext() {
        String text = text("plaintext");
        return text.startsWith("pattern ") ? Samples.pattern(Integer.parseInt(text.substring(8))) : HEX.parseHex(text);
    }

    /** The name alone, since test reports print it. */
    @Override
    public String toString() {
        return name;
    }

    /** The bytes of a field after the edit, if there is one. */
    byte[] edited(String field) {
        return has("edit") ? edit(bytes(field), text("edit").split(" ")) : bytes(field);
    }

    private static byte[] edit(byte[] bytes, String[] words) {
        return switch (words[0]) {
            case "cut" -> Arrays.copyOf(bytes, Integer.parseInt(words[1]));
            case "append" -> Bytes.concat(bytes, HEX.parseHex(words[1]));
            case "replace" -> replace(bytes, Integer.parseInt(words[1]), HEX.parseHex(words[2]));
            case "swap-segments" -> swap(bytes, Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            default -> throw new IllegalArgumentException("No such edit: " + words[0]);
        };
    }

    private static byte[] replace(byte[] bytes, int offset, byte[] by) {
        byte[] edited = bytes.clone();
        System.arraycopy(by, 0, edited, offset, by.length);
        return edited;
    }

    private static byte[] swap(byte[] bytes, int one, int other) {
        int length = SealedFormat.SEALED_SEGMENT_LENGTH;
        byte[] edited = bytes.clone();
        System.arraycopy(bytes, Samples.segmentStart(one), edited, Samples.segmentStart(other), length);
        System.arraycopy(bytes, Samples.segmentStart(other), edited, Samples.segmentStart(one), length);
        return edited;
    }
}

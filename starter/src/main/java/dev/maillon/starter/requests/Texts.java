package dev.maillon.starter.requests;

import dev.maillon.domain.json.Json;
import dev.maillon.starter.problems.Problem;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What every text from outside must be: storable, and no longer than its column. */
public final class Texts {

    private Texts() {}

    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** @throws Problem 400 if it is absent, blank or longer */
    public static void required(String field, @Nullable String text, int mostBytes) {
        if (text == null || text.isBlank()) {
            throw Problem.shape(field, field + " is required.");
        }
        atMost(field, text, mostBytes);
    }

    /** @throws Problem 400 if it is longer */
    public static void atMost(String field, @Nullable String text, int mostBytes) {
        if (text != null && bytes(text) > mostBytes) {
            throw Problem.shape(field, field + " has at most " + mostBytes + " bytes in UTF-8.");
        }
    }

    /**
     * Refuses NUL characters and halves of surrogate pairs anywhere in a value: no column and no gateway could carry them.
     *
     * @throws Problem 400 naming the property
     */
    public static void storable(Object value) {
        check("", Json.mapper().valueToTree(value));
    }

    private static void check(String path, JsonNode node) {
        if (node.isString() && !isStorable(node.stringValue())) {
            throw Problem.shape(path, path + " holds a NUL character or half a surrogate pair. Send it without.");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(path + "[" + i + "]", node.get(i));
        }
        node.properties()
                .forEach(property -> check(
                        path.isEmpty() ? property.getKey() : path + "." + property.getKey(), property.getValue()));
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}

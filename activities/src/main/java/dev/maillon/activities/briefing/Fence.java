package dev.maillon.activities.briefing;

import dev.maillon.domain.json.Json;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Two lines between which nothing is an instruction. What stands there is JSON, a value a line, so that no text can end its line, let
 * alone the fence; and the fence's name is new for each prompt, so that no text can name it either.
 */
public final class Fence {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;

    private Fence(String name) {
        this.name = name;
    }

    public static Fence fresh() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return new Fence("data-" + HexFormat.of().formatHex(bytes));
    }

    public String name() {
        return name;
    }

    /** @param most characters of a text; what is longer is cut, and says so */
    static ObjectNode shortened(ObjectNode value, int most) {
        return (ObjectNode) shortened((JsonNode) value, most);
    }

    public String around(List<ObjectNode> lines) {
        return Stream.of(Stream.of("<" + name + ">"), lines.stream().map(Fence::oneLine), Stream.of("</" + name + ">"))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    /** JSON escapes what ends a line in ASCII; two more characters end one elsewhere. */
    private static String oneLine(ObjectNode line) {
        return line.toString()
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static JsonNode shortened(JsonNode node, int most) {
        return switch (node) {
            case StringNode text -> StringNode.valueOf(shortened(text.stringValue(), most));
            case ObjectNode object -> {
                ObjectNode copy = Json.mapper().createObjectNode();
                object.forEachEntry((key, value) -> copy.set(key, shortened(value, most)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = Json.mapper().createArrayNode();
                array.forEach(item -> copy.add(shortened(item, most)));
                yield copy;
            }
            default -> node;
        };
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "… [cut]";
    }
}

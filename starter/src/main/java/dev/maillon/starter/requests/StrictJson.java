package dev.maillon.starter.requests;

import dev.maillon.domain.json.Json;
import dev.maillon.starter.problems.Problem;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON from outside: a number is no text, a text is no number. */
public final class StrictJson {

    private static final Pattern ENDLESS = Pattern.compile("[eE][+-]?0*[0-9]{4}");

    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Textual,
                    coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private static final JsonMapper EXACT = MAPPER.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StrictJson() {}

    /** @throws Problem 400 if it is no JSON object */
    public static JsonNode object(byte[] body) {
        JsonNode tree = tree(body);
        if (!tree.isObject()) {
            throw Problem.unreadable("The body is one JSON object, {…}.");
        }
        return tree;
    }

    /**
     * Unknown properties are ignored: gateways may send more than we read.
     *
     * @throws Problem 400 naming the property of the wrong type
     */
    public static <T> T as(Class<T> type, JsonNode object) {
        return read(MAPPER, type, object);
    }

    /**
     * Where a property that is misspelt would have something else done than was asked for.
     *
     * @throws Problem 400 naming the property that is unknown or of the wrong type
     */
    public static <T> T exactly(Class<T> type, JsonNode object) {
        return read(EXACT, type, object);
    }

    private static <T> T read(JsonMapper mapper, Class<T> type, JsonNode object) {
        try {
            return mapper.treeToValue(object, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw Problem.shape(pathOf(unknown), "There is no such property here; there are " + known(unknown) + ".");
        } catch (DatabindException wrong) {
            throw Problem.shape(pathOf(wrong), "This property has not the right type; /v3/api-docs describes it.");
        }
    }

    /** Where in a document, such as {@code attachments[0].url}. */
    public static String pathOf(DatabindException wrong) {
        String path = wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A few characters that stand for a thousand digits or more: nothing here could compute with them, or show them. */
    private static void refuseEndlessNumbers(byte[] body) {
        try (JsonParser parser = MAPPER.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                        && ENDLESS.matcher(parser.getString()).find()) {
                    throw Problem.shape(
                            pathOf(parser.streamReadContext().pathAsPointer()),
                            "The exponent of this number has more than three digits. Send a number that can be written out.");
                }
            }
        }
    }

    private static String pathOf(JsonPointer place) {
        return place.toString().replaceAll("/(\\d+)", "[$1]").replace('/', '.').replaceFirst("^\\.", "");
    }

    private static JsonNode tree(byte[] body) {
        try {
            refuseEndlessNumbers(body);
            return MAPPER.readTree(body);
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            throw Problem.unreadable("The body is not valid JSON in UTF-8, or names a property twice"
                    + (at == null ? "." : ": see line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        }
    }
}

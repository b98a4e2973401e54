package dev.maillon.activities.asking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.maillon.activities.model.AnswerSchema;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.json.Json;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the JSON schema of a record from what Jackson and JSpecify are told of it. It keeps to the part of JSON Schema that OpenAI's
 * strict structured output takes, which the others take too: every property required and no other allowed, what may be absent is null,
 * {@code anyOf} with a constant {@code type} for sealed types.
 */
final class SchemaWriter {

    private SchemaWriter() {}

    static AnswerSchema schema(String name, Class<? extends Record> type) {
        return new AnswerSchema(name, of(type).toString());
    }

    /** @param name of the variant of a sealed type; null: it is none, or its properties tell it */
    private static ObjectNode object(Class<?> record, @Nullable String name) {
        ObjectNode schema = node().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        if (name != null) {
            properties.putObject("type").put("type", "string").put("const", name);
        }
        for (RecordComponent component : record.getRecordComponents()) {
            properties.set(component.getName(), described(component));
        }
        ArrayNode required = schema.putArray("required");
        properties.propertyNames().forEach(required::add);
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode described(RecordComponent component) {
        ObjectNode schema = of(component.getAnnotatedType());
        JsonPropertyDescription description = component.getAccessor().getAnnotation(JsonPropertyDescription.class);
        return description == null ? schema : schema.put("description", description.value());
    }

    private static ObjectNode of(AnnotatedType type) {
        ObjectNode schema = type instanceof AnnotatedParameterizedType list
                ? array(of(list.getAnnotatedActualTypeArguments()[0]))
                : of((Class<?>) type.getType());
        return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    static ObjectNode of(Class<?> type) {
        if (type == FieldValue.class) {
            return types("string", "number", "boolean");
        }
        if (type == ClosingNote.class) {
            return anyOf(List.of(object(ClosingNote.Named.class, null), words(List.of("choose", "none"))));
        }
        if (type.isSealed()) {
            return anyOf(variants(type));
        }
        if (type.isEnum()) {
            return words(Arrays.stream(type.getEnumConstants())
                    .map(constant -> Json.mapper().convertValue(constant, String.class))
                    .toList());
        }
        return type.isRecord() ? object(type, null) : node().put("type", scalar(type));
    }

    private static List<ObjectNode> variants(Class<?> sealed) {
        boolean named = annotation(sealed, JsonTypeInfo.class).use() == JsonTypeInfo.Id.NAME;
        return Arrays.stream(annotation(sealed, JsonSubTypes.class).value())
                .map(variant -> object(variant.value(), named ? variant.name() : null))
                .toList();
    }

    private static String scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "string";
            case "Integer", "int" -> "integer";
            case "boolean" -> "boolean";
            default -> throw new IllegalArgumentException("no schema is known for " + type);
        };
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (!schema.has("type") || schema.path("type").asString("").equals("object")) {
            return anyOf(List.of(schema, node().put("type", "null")));
        }
        ArrayNode types = node().arrayNode();
        (schema.get("type") instanceof ArrayNode several
                        ? several
                        : node().arrayNode().add(schema.get("type")))
                .forEach(types::add);
        schema.set("type", types.add("null"));
        if (schema.get("enum") instanceof ArrayNode values) {
            values.addNull();
        }
        return schema;
    }

    private static ObjectNode types(String... names) {
        ObjectNode schema = node();
        Arrays.stream(names).forEach(schema.putArray("type")::add);
        return schema;
    }

    private static ObjectNode words(List<String> words) {
        ObjectNode schema = node().put("type", "string");
        words.forEach(schema.putArray("enum")::add);
        return schema;
    }

    private static ObjectNode array(ObjectNode items) {
        ObjectNode schema = node().put("type", "array");
        schema.set("items", items);
        return schema;
    }

    private static ObjectNode anyOf(List<ObjectNode> schemas) {
        ObjectNode schema = node();
        schemas.forEach(schema.putArray("anyOf")::add);
        return schema;
    }

    private static <A extends java.lang.annotation.Annotation> A annotation(Class<?> type, Class<A> annotation) {
        return Objects.requireNonNull(type.getAnnotation(annotation), () -> type + " has no " + annotation);
    }

    private static ObjectNode node() {
        return Json.mapper().createObjectNode();
    }
}

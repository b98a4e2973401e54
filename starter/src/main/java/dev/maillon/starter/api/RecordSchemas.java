package dev.maillon.starter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.maillon.domain.json.WireNamed;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes what springdoc reads off a record as exact as the record: what may be null, by JSpecify; and what tells the variants of a sealed
 * type apart, by Jackson, so that a body fits one of them and no other.
 */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // as the library has it
class RecordSchemas implements ModelConverter, GlobalOpenApiCustomizer {

    /**
     * One for the process, as {@link ModelConverters} is: of two application contexts in one process, the library asks the later one's
     * converter alone, and the earlier one's description needs the answers too.
     */
    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    private static final Map<String, Schema> REFERENCED = new ConcurrentHashMap<>();

    /** Only remembers which class a schema is of, and what our enums are called: the library does not know of {@link WireNamed}. */
    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && type.getType() != null) {
            remember(schema, Json.mapper().constructType(type.getType()).getRawClass());
        }
        return schema;
    }

    private void remember(Schema schema, Class<?> type) {
        String name = nameOf(schema);
        if (name != null) {
            CLASSES.putIfAbsent(name, type);
        }
        if (type.isEnum() && WireNamed.class.isAssignableFrom(type)) {
            schema.setEnum(new ArrayList<>(Arrays.stream(type.getEnumConstants())
                    .map(value -> ((WireNamed) value).wireName())
                    .toList()));
        }
    }

    @Override
    public void customise(OpenAPI description) {
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        REFERENCED.forEach(schemas::putIfAbsent);
        schemas.forEach((name, schema) -> {
            Class<?> type = CLASSES.get(name);
            if (type != null) {
                makeExact(schema, type);
                listVariants(schema, type);
            }
        });
    }

    /** The schema of a body that a route reads by itself, which springdoc does not know of; what it refers to joins the others. */
    Schema of(Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
        REFERENCED.putAll(resolved.referencedSchemas);
        makeExact(resolved.schema, type);
        return resolved.schema;
    }

    private void listVariants(Schema schema, Class<?> type) {
        JsonSubTypes variants = type.getAnnotation(JsonSubTypes.class);
        if (variants != null) {
            List<Schema> references = Arrays.stream(variants.value())
                    .flatMap(
                            variant -> CLASSES.entrySet().stream().filter(known -> known.getValue() == variant.value()))
                    .map(known -> new Schema<>().$ref("#/components/schemas/" + known.getKey()))
                    .map(Schema.class::cast)
                    .toList();
            schema.setOneOf(references);
            schema.setProperties(null);
            schema.setRequired(null);
        }
    }

    private static void makeExact(Schema schema, Class<?> type) {
        if (type.isRecord()) {
            flatten(schema);
            if (schema.getProperties() != null) {
                makeNullable(schema, type);
                tellApart(schema, type);
            }
        }
    }

    /** A variant that points to the sealed type, which points to its variants, describes nothing. */
    private static void flatten(Schema schema) {
        List<Schema> parts = schema.getAllOf();
        if (parts == null) {
            return;
        }
        Map<String, Schema> properties = new LinkedHashMap<>();
        Stream.concat(parts.stream(), Stream.of(schema))
                .map(Schema::getProperties)
                .filter(Objects::nonNull)
                .forEach(properties::putAll);
        schema.setAllOf(null);
        schema.setTypes(Set.of("object"));
        schema.setProperties(properties);
    }

    private static void makeNullable(Schema schema, Class<?> type) {
        for (RecordComponent part : type.getRecordComponents()) {
            Schema property = (Schema) schema.getProperties().get(part.getName());
            if (part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                makeNullable(schema, part.getType());
            } else if (property != null && part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(part.getName(), nullable(property));
            }
        }
    }

    private static Schema nullable(Schema property) {
        if (property.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
            if (property.getEnum() != null && !property.getEnum().contains(null)) {
                property.addEnumItemObject(null);
            }
            return property;
        }
        return property.getAnyOf() == null ? new Schema<>().anyOf(List.of(property, Problems.typed("null"))) : property;
    }

    private static void tellApart(Schema schema, Class<?> type) {
        for (Class<?> sealed : type.getInterfaces()) {
            JsonTypeInfo info = sealed.getAnnotation(JsonTypeInfo.class);
            if (info != null && info.use() == JsonTypeInfo.Id.NAME) {
                requireName(schema, info.property(), nameOf(sealed, type));
            } else if (info != null) {
                schema.setRequired(always(type));
            }
        }
    }

    private static void requireName(Schema schema, String property, String name) {
        schema.getProperties().put(property, Problems.typed("string")._const(name));
        schema.setRequired(List.of(property));
    }

    /** What is written even if it is null. */
    private static List<String> always(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(part -> !part.getAccessor().isAnnotationPresent(JsonInclude.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static String nameOf(Class<?> sealed, Class<?> variant) {
        return Arrays.stream(sealed.getAnnotation(JsonSubTypes.class).value())
                .filter(known -> known.value() == variant)
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String nameOf(Schema schema) {
        String reference = schema.get$ref();
        return reference == null ? schema.getName() : reference.substring(reference.lastIndexOf('/') + 1);
    }
}

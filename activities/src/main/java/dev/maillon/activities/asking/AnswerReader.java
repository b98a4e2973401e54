package dev.maillon.activities.asking;

import dev.maillon.activities.model.Answer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers strictly: nothing unknown, nothing missing, nothing behind the end, no text where a number belongs. */
public final class AnswerReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private AnswerReader() {}

    /** What reading an answer came to. */
    public sealed interface Reading<T> {

        record Read<T>(T value) implements Reading<T> {}

        /** @param error for the model, who wrote it; it may hold the customer's words */
        record Unreadable<T>(String error) implements Reading<T> {}
    }

    /** @param check throws an {@code IllegalArgumentException} if a whole answer contradicts itself */
    public static <T extends Record> Reading<T> read(Answer answer, Class<T> type, Consumer<T> check) {
        if (answer.cut()) {
            return new Reading.Unreadable<>("The answer was cut off: it was too long. Be shorter.");
        }
        try {
            T value = STRICT.readValue(answer.text(), type);
            checkWhole(value, "the answer");
            check.accept(value);
            return new Reading.Read<>(value);
        } catch (JacksonException | IllegalArgumentException e) {
            String message = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
            return new Reading.Unreadable<>(
                    Objects.requireNonNullElse(message, "It is not the JSON that was asked for."));
        }
    }

    /** Jackson leaves null what is missing; only what is marked so may be. */
    private static void checkWhole(@Nullable Object value, String path) {
        switch (value) {
            case null -> throw new IllegalArgumentException(path + " is missing");
            case List<?> list -> list.forEach(item -> checkWhole(item, path + "[]"));
            case Record whole ->
                Arrays.stream(whole.getClass().getRecordComponents()).forEach(part -> {
                    Object inner = valueOf(whole, part);
                    if (inner != null || !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        checkWhole(inner, path + "." + part.getName());
                    }
                });
            default -> {}
        }
    }

    private static @Nullable Object valueOf(Record of, RecordComponent part) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor is public", e);
        }
    }
}

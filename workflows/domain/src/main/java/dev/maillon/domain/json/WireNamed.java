package dev.maillon.domain.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** An enum whose values have one name everywhere outside of Java: in JSON, in columns, in the catalog, in the prompt. */
public interface WireNamed {

    /** As {@link Enum#name()}. */
    String name();

    /** Such as {@code ai_agent}. */
    @JsonValue
    default String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no value is called so */
    static <E extends Enum<E> & WireNamed> E read(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " is called so"));
    }
}

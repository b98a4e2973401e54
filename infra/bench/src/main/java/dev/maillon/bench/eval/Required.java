package dev.maillon.bench.eval;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a scenario file must have. The messages name the key; the reader adds the file and the way to it. */
final class Required {

    private Required() {}

    static void text(String key, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw missing(key);
        }
    }

    static void some(String key, @Nullable Collection<?> values) {
        if (values == null || values.isEmpty()) {
            throw missing(key);
        }
    }

    static void value(String key, @Nullable Object value) {
        if (value == null) {
            throw missing(key);
        }
    }

    static void together(String key, @Nullable Object value, String other, @Nullable Object otherValue) {
        if ((value == null) != (otherValue == null)) {
            throw new IllegalArgumentException(key + " and " + other + " go together");
        }
    }

    static long count(@Nullable Object... values) {
        return Stream.of(values).filter(Objects::nonNull).count();
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(key + " is missing");
    }
}

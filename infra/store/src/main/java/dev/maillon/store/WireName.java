package dev.maillon.store;

import java.util.Locale;

/** How the values of an enum are called outside of Java, in columns as in JSON. */
public final class WireName {

    private WireName() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no value is called so */
    public static <E extends Enum<E>> E read(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}

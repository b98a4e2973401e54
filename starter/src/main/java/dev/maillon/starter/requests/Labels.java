package dev.maillon.starter.requests;

import dev.maillon.starter.problems.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parameter that is one of a few words. */
public final class Labels {

    private Labels() {}

    /** @throws Problem 400 that lists the words */
    public static <E extends Enum<E>> @Nullable E read(String field, @Nullable String word, E[] all) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(all)
                .filter(label -> of(label).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.shape(
                        field,
                        field + " is one of "
                                + Arrays.stream(all).map(Labels::of).collect(Collectors.joining(", ")) + "."));
    }

    private static String of(Enum<?> label) {
        return label.name().toLowerCase(Locale.ROOT);
    }
}

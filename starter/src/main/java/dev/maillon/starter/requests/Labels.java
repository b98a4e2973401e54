package dev.maillon.starter.requests;

import dev.maillon.domain.json.WireNamed;
import dev.maillon.starter.problems.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parameter that is one of a few words. */
public final class Labels {

    private Labels() {}

    /** @throws Problem 400 that lists the words */
    public static <E extends WireNamed> @Nullable E read(String field, @Nullable String word, E[] all) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(all)
                .filter(label -> label.wireName().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.shape(
                        field,
                        field + " is one of "
                                + Arrays.stream(all).map(WireNamed::wireName).collect(Collectors.joining(", ")) + "."));
    }
}

package dev.maillon.domain.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A way to write a value, searched in a folded text. Every repetition in such a pattern has a bound, so that a search takes time in
 * proportion to the text, whatever it holds.
 *
 * @param value none where the words have the form and no meaning, such as 25:00
 */
record Phrase<T>(Pattern pattern, Function<MatchResult, Optional<T>> value) {

    private static final Pattern SPACE = Pattern.compile(" (\\?)?");

    /** @param pattern of what begins with a letter or a digit; a space in it stands for one to three of them */
    static <T> Phrase<T> of(String pattern, Function<MatchResult, Optional<T>> value) {
        return new Phrase<>(Pattern.compile("(?=[a-z\\d])" + spaced(pattern)), value);
    }

    static String spaced(String pattern) {
        return SPACE.matcher(pattern).replaceAll(space -> space.group(1) == null ? " {1,3}" : " {0,3}");
    }

    /** In no order; they may overlap. */
    static <T> Stream<Span<T>> findAll(List<Phrase<T>> phrases, String folded) {
        return phrases.stream().flatMap(phrase -> phrase.find(folded));
    }

    private Stream<Span<T>> find(String folded) {
        return pattern.matcher(folded)
                .results()
                .flatMap(
                        match -> value.apply(match).stream().map(read -> new Span<>(match.start(), match.end(), read)));
    }
}

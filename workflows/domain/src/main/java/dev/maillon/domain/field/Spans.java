package dev.maillon.domain.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Places in a text. */
final class Spans {

    /** So many values of one kind nobody means; to look at what stands around each would only cost time. */
    private static final int MOST = 100;

    private Spans() {}

    /** @return each with what it means; with nothing where it may mean something else, or where they are too many */
    static <T, V> List<Span<Optional<V>>> meant(List<Span<T>> spans, Function<Span<T>, Optional<V>> meaning) {
        boolean tooMany = spans.size() > MOST;
        return spans.stream()
                .map(span -> new Span<>(span.start(), span.end(), tooMany ? Optional.<V>empty() : meaning.apply(span)))
                .toList();
    }

    /** @return in the order of the text, none overlapping; where two begin alike, the longer */
    static <T> List<Span<T>> inOrder(Stream<Span<T>> spans) {
        List<Span<T>> kept = new ArrayList<>();
        spans.sorted(Comparator.<Span<T>>comparingInt(Span::start).thenComparingInt(span -> -span.end()))
                .filter(span -> kept.isEmpty() || span.start() >= kept.getLast().end())
                .forEachOrdered(kept::add);
        return kept;
    }

    /** The text with these places blanked, so that a number is not found inside a phone number; as long as before. */
    static String blank(String text, List<? extends Span<?>> spans) {
        StringBuilder blanked = new StringBuilder(text);
        for (Span<?> span : spans) {
            blanked.replace(span.start(), span.end(), "\u0001".repeat(span.end() - span.start()));
        }
        return blanked.toString();
    }
}

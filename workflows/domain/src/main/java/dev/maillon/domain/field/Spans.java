package dev.maillon.domain.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Places in a text. */
final class Spans {

    private Spans() {}

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

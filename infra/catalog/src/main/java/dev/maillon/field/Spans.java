package dev.maillon.field;

import java.util.ArrayList;
import java.util.List;

/** Places in a text. */
final class Spans {

    private Spans() {}

    /** @param sorted by start, the preferred of two that begin alike first */
    static <T> List<Span<T>> withoutOverlaps(List<Span<T>> sorted) {
        List<Span<T>> kept = new ArrayList<>();
        for (Span<T> span : sorted) {
            if (kept.isEmpty() || span.start() >= kept.getLast().end()) {
                kept.add(span);
            }
        }
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

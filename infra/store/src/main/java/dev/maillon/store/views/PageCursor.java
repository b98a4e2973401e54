package dev.maillon.store.views;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a page ended. Clients pass it on as it is. */
final class PageCursor {

    private PageCursor() {}

    static String of(Object... parts) {
        String text = Stream.of(parts).map(Object::toString).collect(Collectors.joining("\n"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadCursor if it has not so many parts */
    static List<String> parts(String cursor, int count) {
        List<String> parts = List.of(decode(cursor).split("\n", -1));
        if (parts.size() != count) {
            throw new BadCursor();
        }
        return parts;
    }

    /** The sequence number that the page ended with; without a cursor, one behind all. */
    static long sequence(@Nullable String cursor) {
        return cursor == null ? Long.MAX_VALUE : number(parts(cursor, 1).getFirst());
    }

    static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw new BadCursor();
        }
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadCursor();
        }
    }
}

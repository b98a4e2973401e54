package dev.maillon.store.views;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param next the cursor of the page after it; null: this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** How many items a page has at most. */
    static final int SIZE = 50;

    /** What a query asks for: one row more than a page shows tells whether there is another. */
    static final int PEEK = SIZE + 1;

    /** @param rows {@link #PEEK} at most */
    static <T> Page<T> of(List<T> rows, Function<T, String> cursor) {
        return rows.size() < PEEK
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, SIZE), cursor.apply(rows.get(SIZE - 1)));
    }

    /** The same page, shown otherwise. */
    <U> Page<U> with(List<U> shown) {
        return new Page<>(shown, next);
    }
}

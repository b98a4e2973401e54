package dev.maillon.store.views;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All items of a list. A page is read when the one before is used up, so that no more than one is in memory. */
public final class AllPages<T> implements Iterable<T> {

    private final Function<@Nullable String, Page<T>> list;

    /** @param list answers with the page of a cursor; null for the first */
    public AllPages(Function<@Nullable String, Page<T>> list) {
        this.list = list;
    }

    @Override
    public Iterator<T> iterator() {
        return new Items();
    }

    private final class Items implements Iterator<T> {

        private Page<T> page = list.apply(null);
        private Iterator<T> left = page.items().iterator();

        @Override
        public boolean hasNext() {
            while (!left.hasNext() && page.next() != null) {
                page = list.apply(page.next());
                left = page.items().iterator();
            }
            return left.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return left.next();
        }
    }
}

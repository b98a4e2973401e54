package dev.maillon.store.views;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
        return Stream.iterate(
                        Optional.of(list.apply(null)),
                        Optional::isPresent,
                        page -> page.map(Page::next).map(list))
                .flatMap(page -> page.orElseThrow().items().stream())
                .iterator();
    }
}

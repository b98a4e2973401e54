package dev.maillon.domain.catalog;

import dev.maillon.domain.text.Once;
import dev.maillon.domain.text.Suggestions;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What may have been meant by a name that nothing has, looked for only where somebody reads it: to compare a name with all others takes long. */
final class Hints {

    private final Once<Suggestions> names;
    private final Once<Suggestions> ids;
    private final AtomicInteger left;

    /** @param left how many times something may still be suggested */
    Hints(Supplier<List<String>> names, Supplier<List<String>> ids, AtomicInteger left) {
        this.names = new Once<>(() -> new Suggestions(names.get()));
        this.ids = new Once<>(() -> new Suggestions(ids.get()));
        this.left = left;
    }

    /** @return a list that is made when it is read */
    List<String> to(String written) {
        return new Late(new Once<>(() -> left.get() > 0 && left.getAndDecrement() > 0 ? near(written) : List.of()));
    }

    /** Names before ids: a name is what people write. */
    private List<String> near(String written) {
        List<String> near = names.get().to(written);
        return near.isEmpty() ? ids.get().to(written) : near;
    }

    private static final class Late extends AbstractList<String> {

        private final Once<List<String>> list;

        Late(Once<List<String>> list) {
            this.list = list;
        }

        @Override
        public String get(int index) {
            return list.get().get(index);
        }

        @Override
        public int size() {
            return list.get().size();
        }
    }
}

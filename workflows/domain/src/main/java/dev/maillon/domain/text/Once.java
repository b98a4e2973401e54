package dev.maillon.domain.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is first asked for, and then kept. */
public final class Once<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Of many who ask at once, one makes it, and the others wait. */
    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}

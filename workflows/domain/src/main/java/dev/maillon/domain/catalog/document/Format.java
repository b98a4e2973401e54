package dev.maillon.domain.catalog.document;

/** How a value is read. */
@FunctionalInterface
interface Format<T> {

    /** @throws Unfit where the value is something else */
    T read(Value value);
}

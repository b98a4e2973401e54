package dev.maillon.store;

/**
 * Adds rows whose keys their makers choose. A repository's {@code save} would take such a row for one that is there, and update it.
 *
 * @param <T> the record of a row; it needs no annotation, since it is never found by its id
 */
public interface Adding<T> {

    /** @throws org.springframework.dao.DuplicateKeyException if one has its key: its transaction must not commit */
    void add(T row);
}

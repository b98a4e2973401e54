package dev.maillon.store;

import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.convert.Identifier;
import org.springframework.data.relational.core.conversion.IdValueSource;

/** The part of a repository that {@link Adding} promises; Spring Data finds it by its name. */
class AddingImpl<T> implements Adding<T> {

    private final DataAccessStrategy rows;

    AddingImpl(DataAccessStrategy rows) {
        this.rows = rows;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void add(T row) {
        rows.insert(row, (Class<T>) row.getClass(), Identifier.empty(), IdValueSource.NONE);
    }
}

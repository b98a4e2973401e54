package dev.maillon.store;

import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Makes records of rows as repositories do, for the statements of views. */
@Component
public class Rows {

    private final JdbcConverter converter;

    public Rows(JdbcConverter converter) {
        this.converter = converter;
    }

    @SuppressWarnings("unchecked")
    public <T> RowMapper<T> as(Class<T> type) {
        return new EntityRowMapper<>(
                (RelationalPersistentEntity<T>) converter.getMappingContext().getRequiredPersistentEntity(type),
                converter);
    }
}

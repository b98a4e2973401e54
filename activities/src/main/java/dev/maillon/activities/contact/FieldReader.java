package dev.maillon.activities.contact;

import dev.maillon.action.FieldValue;
import dev.maillon.catalog.Catalog;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads what was said about a contact. Values are kept as they are until the field types are here. */
public record FieldReader(Catalog catalog, Map<String, FieldValue> known, Instant now) {
    public Optional<FieldValue> read(Catalog.Field field, String text) {
        return Optional.of(new FieldValue.Text(text));
    }
}

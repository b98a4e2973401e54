package dev.maillon.activities.contact;

import dev.maillon.action.FieldValue;
import dev.maillon.catalog.Catalog;
import dev.maillon.field.FieldValues;
import dev.maillon.field.Reading;
import dev.maillon.field.ReadingContext;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a contact's values: in the contact's language and country where they are known, else in the workspace's. */
public record FieldReader(ReadingContext context) {

    /** @param known the contact's values by id of the field */
    public static FieldReader of(Catalog catalog, Map<String, FieldValue> known, Instant now) {
        Catalog.Workspace workspace = catalog.workspace();
        return new FieldReader(new ReadingContext(
                textOf(known.get("language"), workspace.language()),
                textOf(known.get("countryCode"), workspace.country()),
                workspace.timeZone(),
                now));
    }

    public Reading read(Catalog.Field field, FieldValue written) {
        return FieldValues.read(field, written, context);
    }

    private static String textOf(@Nullable FieldValue own, String otherwise) {
        return own == null ? otherwise : own.text();
    }
}

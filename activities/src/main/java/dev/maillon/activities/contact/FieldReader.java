package dev.maillon.activities.contact;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldValues;
import dev.maillon.domain.field.Reading;
import dev.maillon.domain.field.ReadingContext;
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

    public Reading read(ContactField field, FieldValue written) {
        return FieldValues.read(field, written, context);
    }

    private static String textOf(@Nullable FieldValue own, String otherwise) {
        return own == null ? otherwise : own.text();
    }
}

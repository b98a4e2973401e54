package dev.maillon.activities.briefing;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.field.ReadingContext;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a contact's values are read: in the contact's language and country where they are known, else in the workspace's. */
public final class ContactReading {

    private ContactReading() {}

    /** @param known the contact's values by id of the field */
    public static ReadingContext of(Catalog catalog, Map<String, FieldValue> known, Instant now) {
        Catalog.Workspace workspace = catalog.workspace();
        return new ReadingContext(
                textOf(known.get("language"), workspace.language()),
                textOf(known.get("countryCode"), workspace.country()),
                workspace.timeZone(),
                now);
    }

    private static String textOf(@Nullable FieldValue own, String otherwise) {
        return own == null ? otherwise : own.text();
    }
}

package dev.maillon.catalog;

import dev.maillon.catalog.Catalog.Field;
import dev.maillon.field.FieldType;
import java.util.List;

/** The contact fields that every workspace has. One may be given another name; its id and its type stay. */
public final class BuiltInFields {

    public static final List<Field> ALL = List.of(
            field("name", FieldType.TEXT),
            field("firstName", FieldType.TEXT),
            field("lastName", FieldType.TEXT),
            field("email", FieldType.EMAIL),
            field("phone", FieldType.PHONE),
            field("language", FieldType.TEXT),
            field("countryCode", FieldType.TEXT));

    private BuiltInFields() {}

    /** Where the workspace gives it no other name, a field is called by its id. */
    private static Field field(String id, FieldType type) {
        return new Field(id, id, type, List.of(), true);
    }
}

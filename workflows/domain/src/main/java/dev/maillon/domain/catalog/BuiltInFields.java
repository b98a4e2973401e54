package dev.maillon.domain.catalog;

import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldType;
import java.util.List;

/** The contact fields that every workspace has. One may be given another name; its id and its type stay. */
public final class BuiltInFields {

    public static final List<ContactField> ALL = List.of(
            field("name", FieldType.TEXT),
            field("firstName", FieldType.TEXT),
            field("lastName", FieldType.TEXT),
            field("email", FieldType.EMAIL),
            field("phone", FieldType.PHONE),
            field("language", FieldType.TEXT),
            field("countryCode", FieldType.TEXT));

    private BuiltInFields() {}

    /** Where the workspace gives it no other name, a field is called by its id. */
    private static ContactField field(String id, FieldType type) {
        return new ContactField(id, id, type, List.of(), true);
    }
}

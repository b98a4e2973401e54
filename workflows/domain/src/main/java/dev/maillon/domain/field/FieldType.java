package dev.maillon.domain.field;

import dev.maillon.domain.json.WireNamed;

/** The type of a contact field, as the catalog names it. How each is read and shown is in {@link FieldValues}. */
public enum FieldType implements WireNamed {
    TEXT,
    LONG_TEXT,
    EMAIL,
    PHONE,
    NUMBER,
    DATE,
    TIME,
    URL,
    LIST,
    CHECKBOX;

    @Override
    public String wireName() {
        return this == LONG_TEXT ? "longText" : WireNamed.super.wireName();
    }
}

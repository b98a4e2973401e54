package dev.maillon.domain.field;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The type of a contact field, as the catalog names it. How each is read and shown is in {@link FieldValues}. */
public enum FieldType {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("longText")
    LONG_TEXT,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("date")
    DATE,
    @JsonProperty("time")
    TIME,
    @JsonProperty("url")
    URL,
    @JsonProperty("list")
    LIST,
    @JsonProperty("checkbox")
    CHECKBOX
}

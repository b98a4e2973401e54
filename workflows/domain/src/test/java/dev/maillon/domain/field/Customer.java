package dev.maillon.domain.field;

import dev.maillon.domain.action.FieldValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Somebody who writes values, each test's language, country and clock being theirs. */
record Customer(String language, String country, ZoneId timeZone, Instant now) {

    static final String NOTHING = "-";

    /** On a Monday, 23:30 in Paris: the day there is not yet over. */
    static Customer speaking(String language, String country) {
        return new Customer(language, country, ZoneId.of("Europe/Paris"), Instant.parse("2026-11-23T22:30:00Z"));
    }

    Customer at(String zone, String instant) {
        return new Customer(language, country, ZoneId.of(zone), Instant.parse(instant));
    }

    /** As it would be kept. */
    String saves(FieldType type, String text) {
        return saves(new ContactField("field", "Field", type, List.of(), false), FieldValue.of(text));
    }

    String savesBuiltIn(String id, String text) {
        return saves(new ContactField(id, id, FieldType.TEXT, List.of(), true), FieldValue.of(text));
    }

    private String saves(ContactField field, FieldValue value) {
        return switch (FieldValues.read(field, value, context())) {
            case Reading.Fits fits -> fits.value().text();
            case Reading.Misfit misfit -> NOTHING;
        };
    }

    /** The first of this type in a message. */
    String gives(FieldType type, String message) {
        return new FreeText(message, context()).only(type).map(FieldValue::text).orElse(NOTHING);
    }

    String isShown(FieldType type, Object value) {
        ContactField field = new ContactField("field", "Field", type, List.of(), false);
        return FieldValues.show(field, FieldValue.of(value), context());
    }

    private ReadingContext context() {
        return new ReadingContext(language, country, timeZone, now);
    }
}

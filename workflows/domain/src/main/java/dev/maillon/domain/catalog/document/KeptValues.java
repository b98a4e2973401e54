package dev.maillon.domain.catalog.document;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldValues;
import dev.maillon.domain.field.Reading;
import dev.maillon.domain.field.ReadingContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Filters compare a value with the form in which it is kept; one in another form would never pass. */
final class KeptValues {

    /** A kept form reads as itself whatever the language, the country and the day. */
    private static final ReadingContext ANYWHERE = new ReadingContext("en", "US", ZoneOffset.UTC, Instant.EPOCH);

    private KeptValues() {}

    /** Empty where the field can have this value. */
    static Optional<String> problem(ContactField field, String value) {
        return switch (FieldValues.read(field, new FieldValue.Text(value), ANYWHERE)) {
            case Reading.Fits fits when fits.value().text().equals(value) -> Optional.empty();
            case Reading.Fits fits -> Optional.of(never(field, value) + "as it is kept, such as " + form(field) + ".");
            case Reading.Misfit misfit -> Optional.of(never(field, value) + misfit.expected() + ".");
        };
    }

    private static String never(ContactField field, String value) {
        return "The field " + ProblemWording.quoted(field.name()) + " never has the value "
                + ProblemWording.quoted(value) + "; write ";
    }

    private static String form(ContactField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LIST -> "the text itself";
            case EMAIL -> "ann@example.com";
            case PHONE -> "+33612345678";
            case URL -> "https://example.com/";
            case DATE -> "2026-11-24";
            case TIME -> "14:00";
            case NUMBER -> "2500 or 2.5";
            case CHECKBOX -> "true or false";
        };
    }
}

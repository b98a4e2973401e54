package dev.maillon.playbook;

import dev.maillon.action.FieldValue;
import dev.maillon.field.FieldType;
import dev.maillon.field.FreeText;
import dev.maillon.field.ReadingContext;
import java.util.Optional;

/** Reads a slot from what a customer writes; the first such value counts. */
final class SlotReading {

    private SlotReading() {}

    static Optional<FieldValue> read(Slot slot, String text, ReadingContext context) {
        return switch (slot) {
            case EMAIL -> first(FieldType.EMAIL, text, context);
            case PHONE -> first(FieldType.PHONE, text, context);
            case NUMBER -> first(FieldType.NUMBER, text, context);
            case DATE -> first(FieldType.DATE, text, context);
            case TIME -> first(FieldType.TIME, text, context);
            case LINK -> first(FieldType.URL, text, context);
            case MESSAGE -> message(text);
        };
    }

    private static Optional<FieldValue> first(FieldType type, String text, ReadingContext context) {
        return new FreeText(text, context).first(type);
    }

    private static Optional<FieldValue> message(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new FieldValue.Text(Spelling.trimmed(text)));
    }
}

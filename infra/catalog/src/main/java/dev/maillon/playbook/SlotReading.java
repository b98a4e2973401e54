package dev.maillon.playbook;

import dev.maillon.action.FieldValue;
import dev.maillon.field.FieldType;
import dev.maillon.field.FreeText;
import dev.maillon.field.ReadingContext;
import java.util.Optional;

/** Reads a slot from what a customer writes. Two different values are none: the agent asks which of them is meant. */
final class SlotReading {

    private SlotReading() {}

    static Optional<FieldValue> read(Slot slot, String text, ReadingContext context) {
        return switch (slot) {
            case EMAIL -> only(FieldType.EMAIL, text, context);
            case PHONE -> only(FieldType.PHONE, text, context);
            case NUMBER -> only(FieldType.NUMBER, text, context);
            case DATE -> only(FieldType.DATE, text, context);
            case TIME -> only(FieldType.TIME, text, context);
            case LINK -> only(FieldType.URL, text, context);
            case MESSAGE -> message(text);
        };
    }

    private static Optional<FieldValue> only(FieldType type, String text, ReadingContext context) {
        return new FreeText(text, context).only(type);
    }

    private static Optional<FieldValue> message(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new FieldValue.Text(Spelling.trimmed(text)));
    }
}

package dev.maillon.domain.playbook;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.field.FieldType;
import dev.maillon.domain.field.FreeText;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.text.Spaces;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads slots from what a customer writes, each once, however many bullets ask for it. Two different values are none: the agent asks
 * which of them is meant.
 */
final class SlotReading {

    private final String text;
    private final FreeText values;
    private final Map<Slot, Optional<FieldValue>> known = new EnumMap<>(Slot.class);

    SlotReading(String text, ReadingContext context) {
        this.text = text;
        this.values = new FreeText(text, context);
    }

    Optional<FieldValue> of(Slot slot) {
        return known.computeIfAbsent(slot, this::read);
    }

    private Optional<FieldValue> read(Slot slot) {
        return switch (slot) {
            case EMAIL -> values.only(FieldType.EMAIL);
            case PHONE -> values.only(FieldType.PHONE);
            case NUMBER -> values.only(FieldType.NUMBER);
            case DATE -> values.only(FieldType.DATE);
            case TIME -> values.only(FieldType.TIME);
            case LINK -> values.only(FieldType.URL);
            case MESSAGE -> text.isBlank() ? Optional.empty() : Optional.of(new FieldValue.Text(Spaces.trimmed(text)));
        };
    }
}

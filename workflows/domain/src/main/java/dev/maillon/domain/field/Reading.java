package dev.maillon.domain.field;

import dev.maillon.domain.action.FieldValue;
import java.util.List;

/** What a value came to when it was read with a field's type (R20). */
public sealed interface Reading {

    /** @param value in the one form in which this type is kept */
    record Fits(FieldValue value) implements Reading {}

    /**
     * @param expected what would have fitted, such as {@code a date, such as 2026-11-24}
     * @param suggestions values that were probably meant; may be empty
     */
    record Misfit(String expected, List<String> suggestions) implements Reading {
        static Misfit expecting(String expected) {
            return new Misfit(expected, List.of());
        }
    }
}

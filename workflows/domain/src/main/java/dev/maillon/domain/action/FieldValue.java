package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** The value of a contact field: JSON text, number or boolean. Dates are {@code 2026-11-24}, times {@code 14:00}, phones E.164. */
public sealed interface FieldValue {

    /** @throws IllegalArgumentException where it is an array or an object */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldValue of(Object json) {
        return switch (json) {
            case String text -> new Text(text);
            case Boolean flag -> new Flag(flag);
            case BigDecimal number -> new Numeric(number);
            case Number number -> new Numeric(new BigDecimal(number.toString()));
            default -> throw new IllegalArgumentException("value is text, a number or a boolean");
        };
    }

    /** The value as an instruction or a person would write it: no quotes, no trailing zeros. */
    String text();

    record Text(@JsonValue String value) implements FieldValue {
        @Override
        public String text() {
            return value;
        }
    }

    /** Equal numbers are equal values: 2500.00 is 2500. */
    record Numeric(@JsonValue BigDecimal value) implements FieldValue {

        /** "1e999999999" is short, and written out it takes a gigabyte. */
        private static final int MOST_DIGITS = 100;

        /** @throws IllegalArgumentException where it has more than 100 digits before or behind the point */
        public Numeric {
            if (value.scale() > MOST_DIGITS || (long) value.precision() - value.scale() > MOST_DIGITS) {
                throw new IllegalArgumentException("a number has at most " + MOST_DIGITS + " digits");
            }
            value = value.stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
        }

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    record Flag(@JsonValue boolean value) implements FieldValue {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }
}

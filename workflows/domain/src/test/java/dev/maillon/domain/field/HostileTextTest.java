package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maillon.domain.action.FieldValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that backtracked or recursed over the text would end in no time that a build waits for, or in a stack overflow. */
class HostileTextTest {

    /** Twice what a message may have. */
    private static final int LONG = 32 * 1_024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "le ", ". ", "a", "@", "a@", "1.", "1,000,", "\n", "\u00a0", "24/", "+33 ", "www.", "é", "in 3 ", "(",
                "😀"
            })
    void noTextIsTooLongToBeRefused(String piece) {
        String text = piece.repeat(LONG / piece.length());
        for (FieldType type : FieldType.values()) {
            assertThat(speaking("fr", "FR").saves(type, text)).isEqualTo(Customer.NOTHING);
        }
        assertThat(speaking("fr", "FR").savesBuiltIn("countryCode", text)).isEqualTo(Customer.NOTHING);
    }

    @Test
    void manyWordsMayStandAroundAValue() {
        assertThat(speaking("fr", "FR").saves(FieldType.TIME, "vers ".repeat(3_000) + "14 h"))
                .isEqualTo("14:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "1,", "a@", "1.1", "dans ", "@", "24/", "06 ", "http://", "un deux ", "1:", "-"})
    void noTextIsTooLongToBeSearched(String piece) {
        String text = piece.repeat(LONG / piece.length());
        for (FieldType type : FieldType.values()) {
            assertThat(speaking("fr", "FR").gives(type, text)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e101", "1e-101"})
    void aNumberThatWouldFillTheMemoryIsRefused(String number) {
        BigDecimal value = new BigDecimal(number);
        assertThatIllegalArgumentException().isThrownBy(() -> FieldValue.of(value));
    }
}

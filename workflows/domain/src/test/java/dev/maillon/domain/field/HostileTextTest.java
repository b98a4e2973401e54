package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maillon.domain.action.FieldValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that backtracked or recursed over the text would end in no time that a build waits for, or in a stack overflow. */
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "le ", ". ", "a", "@", "a@", "1.", "1,000,", "\n", "\u00a0", "24/", "+33 ", "www.", "é", "in 3 ", "(",
                "😀"
            })
    void noTextIsTooLongToBeRefused(String piece) {
        String text = piece.repeat(300_000 / piece.length());
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
    @EnumSource
    void blanksAreNoValue(FieldType type) {
        for (String blank : new String[] {"", " ", "\u00a0", "\u200b\u202f", "\n\t"}) {
            assertThat(speaking("fr", "FR").saves(type, blank)).isEqualTo(Customer.NOTHING);
        }
    }

    @Test
    void aLineHasNoControlCharactersAndAtMost255Characters() {
        assertThat(speaking("en", "FR").saves(FieldType.TEXT, "\u00a0a\r\nb\u0000c\u2028d "))
                .isEqualTo("a b c d");
        assertThat(speaking("en", "FR").saves(FieldType.TEXT, "x".repeat(255))).hasSize(255);
        assertThat(speaking("en", "FR").saves(FieldType.TEXT, "x".repeat(256))).isEqualTo(Customer.NOTHING);
        assertThat(speaking("en", "FR").saves(FieldType.LONG_TEXT, "é".repeat(8_192)))
                .hasSize(8_192);
        assertThat(speaking("en", "FR").saves(FieldType.LONG_TEXT, "é".repeat(8_193)))
                .isEqualTo(Customer.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e101", "1e-101"})
    void aNumberThatWouldFillTheMemoryIsRefused(String number) {
        BigDecimal value = new BigDecimal(number);
        assertThatIllegalArgumentException().isThrownBy(() -> FieldValue.of(value));
    }
}

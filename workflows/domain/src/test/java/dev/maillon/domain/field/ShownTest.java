package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R29")
class ShownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | FR | DATE | 2026-12-01 | 1 December 2026",
                "en-US | US | DATE | 2026-12-01 | December 1, 2026",
                "fr | FR | DATE | 2026-12-01 | 1er décembre 2026",
                "fr-CA | US | DATE | 2026-12-02 | 2 décembre 2026",
                "fr | FR | TIME | 14:00 | 14:00",
                "en | US | PHONE | +16502530000 | +1 650-253-0000",
                "en | FR | EMAIL | ann@example.com | ann@example.com"
            })
    void textsAreShownInTheContactsLanguage(
            String language, String country, FieldType type, String value, String expected) {
        assertThat(speaking(language, country).isShown(type, value)).isEqualTo(expected);
    }

    @Test
    void numbersAreGroupedByTheLanguage() {
        assertThat(speaking("en", "FR").isShown(FieldType.NUMBER, 2500)).isEqualTo("2,500");
        assertThat(speaking("en", "FR").isShown(FieldType.NUMBER, 2500.5)).isEqualTo("2,500.5");
        assertThat(speaking("fr", "US").isShown(FieldType.NUMBER, 2500.5)).isEqualTo("2\u202f500,5");
    }

    @Test
    void aCheckboxIsYesOrNo() {
        assertThat(speaking("en", "FR").isShown(FieldType.CHECKBOX, true)).isEqualTo("yes");
        assertThat(speaking("fr-FR", "FR").isShown(FieldType.CHECKBOX, false)).isEqualTo("non");
    }

    /** A later catalog may give a field another type. */
    @ParameterizedTest
    @CsvSource({"DATE, soon", "PHONE, none", "NUMBER, many", "TIME, later"})
    void whatWasKeptUnderAnotherTypeIsShownAsItIs(FieldType type, String kept) {
        assertThat(speaking("en", "FR").isShown(type, kept)).isEqualTo(kept);
    }
}

package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @Tag("case-4")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | My budget is 2,500 euros | 2500",
                "fr | Mon budget est de 2.500 euros | 2500",
                "fr | Mon budget : 2.500€, merci. | 2500",
                "en | My budget is 2,500. | 2500",
                "en | 2500,thanks | 2500"
            })
    void aBudgetIsOneNumberInBothLanguages(String language, String message, String expected) {
        assertThat(speaking(language, "FR").gives(FieldType.NUMBER, message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Tag("R20")
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | 2,500 | 2500",
                "en-GB | 2,500.50 pounds | 2500.5",
                "fr-CA | 2 500,50 $ | 2500.5",
                "de | 2.500 € | 2500",
                "es | 1.234.567,89 | 1234567.89",
                "it | 2,5 | 2.5",
                "pt | R$ 2.500,00 | 2500",
                "nl | € 2.500,- | 2500"
            })
    void theLanguageDecidesNotTheCountry(String language, String text, String expected) {
        assertThat(speaking(language, "FR").saves(FieldType.NUMBER, text)).isEqualTo(expected);
        assertThat(speaking(language, "US").saves(FieldType.NUMBER, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u202f", "\u2009"})
    void everySpaceGroups(String space) {
        String text = "2" + space + "500,50" + space + "€";
        assertThat(speaking("fr", "FR").saves(FieldType.NUMBER, text)).isEqualTo("2500.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 0.500 | 0.5",
                "fr | 1234.500 | 1234.5",
                "en | 2’500 | 2500",
                "en | $2,500 | 2500",
                "en | USD2500 | 2500",
                "en | 2500EUR | 2500",
                "en | −5 | -5",
                "en | -$5 | -5",
                "en | +5% | 5",
                "en | .5 | 0.5",
                "en | (2,500) | 2500",
                "en | 1.234.567 | 1234567",
                "en | ２５００ | 2500"
            })
    void readsSignsAndCurrencies(String language, String text, String expected) {
        assertThat(speaking(language, "FR").saves(FieldType.NUMBER, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Tag("R20")
    @ValueSource(
            strings = {
                "two hundred",
                "2.5k",
                "2 K€",
                "2 million",
                "2 milliards d'euros",
                "5 mille",
                "1.2.3",
                "1,2,3",
                "192.168.0.1",
                "1e5",
                "1st",
                "2e",
                "10-20",
                "1234 567",
                "12345678901234567890",
                "A12",
                "16:9"
            })
    void whatMayMeanAnotherNumberIsNone(String text) {
        assertThat(speaking("en", "FR").saves(FieldType.NUMBER, text)).isEqualTo(Customer.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on 24 November at 2 pm for 2,500 euros | 2500",
                "on 24 November 2,500 euros | 2500",
                "24 November 2500 euros | 2500",
                "call +33 6 12 34 56 78 about 3 rooms | 3",
                "mail a1@example.com or see http://x.example/12?n=5, 7 of us | 7",
                "Friday 4 December, 2 people | 2",
                "from the 1st, 3 nights | 3",
                "at 10:30, 4 of us, room A-12 | 4"
            })
    void theDigitsOfAnotherKindAreNoNumber(String message, String expected) {
        assertThat(speaking("en", "FR").gives(FieldType.NUMBER, message)).isEqualTo(expected);
    }
}

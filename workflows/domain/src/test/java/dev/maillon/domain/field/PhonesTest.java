package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My number is 06 12 34 56 78",
                "Mon numéro : 06.12.34.56.78, merci",
                "06\u00a012\u202f34\u200956\u00a078",
                "+33 (0)6 12 34 56 78.",
                "0033 6 12 34 56 78",
                "tel:+33612345678",
                "le 24 novembre 2026 06 12 34 56 78",
                "le 24/11/2026 06-12-34-56-78"
            })
    void aPhoneIsKeptInOneForm(String message) {
        assertThat(speaking("fr", "FR").gives(FieldType.PHONE, message)).isEqualTo("+33612345678");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US | +16502530000 | (650) 253-0000",
                "GB | +442079460958 | 020 7946 0958",
                "'' | +33612345678 | +33612345678"
            })
    void theCountryIsTheContacts(String country, String expected, String text) {
        assertThat(speaking("en", country).saves(FieldType.PHONE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"+44 7700 900123, +447700900123", "+33 6 39 98 12 34, +33639981234"})
    void aRangeThatTheLibraryDoesNotKnowIsReadWithItsCountryCode(String text, String expected) {
        assertThat(speaking("en", "FR").saves(FieldType.PHONE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Tag("R20")
    @ValueSource(
            strings = {
                "12345",
                "on 24 November at 2 pm for 2,500 euros",
                "2026-11-24 12:00",
                "24/11/2026",
                "4111 1111 1111 1111",
                "+2500 euros",
                "10:00-12:00"
            })
    void otherDigitsAreNoPhone(String message) {
        for (String country : new String[] {"FR", "US", "DE", "SG"}) {
            assertThat(speaking("en", country).gives(FieldType.PHONE, message))
                    .as(country)
                    .isEqualTo(Customer.NOTHING);
        }
    }

    @Test
    @Tag("case-13")
    void onePhoneAndTheCountryOfResidenceInOneMessage() {
        String message = "My number is 06 12 34 56 78 and I live in France";
        assertThat(speaking("en", "FR").gives(FieldType.PHONE, message)).isEqualTo("+33612345678");
        assertThat(speaking("en", "FR").savesBuiltIn("countryCode", message)).isEqualTo("FR");
    }
}

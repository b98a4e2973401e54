package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in fields countryCode and language. */
class PlacesTest {

    @ParameterizedTest
    @Tag("case-13")
    @CsvSource(
            delimiter = '|',
            value = {
                "de | DE",
                "FRA | FR",
                "Allemagne | DE",
                "Germany. | DE",
                "I live in the USA | US",
                "aux États Unis | US",
                "U.K. | GB",
                "en Grande-Bretagne | GB",
                "Côte d’Ivoire | CI",
                "Ivory Coast | CI",
                "I come from Nigeria | NG",
                "je vis au Niger | NE",
                "I am in Papua New Guinea | PG",
                "I live in Guinea-Bissau | GW",
                "Bosnia and Herzegovina | BA",
                "République démocratique du Congo | CD",
                "Czech Republic | CZ",
                "New Mexico | US",
                "Saint Lucia | LC",
                "Les Pays-Bas | NL"
            })
    void readsACountryInBothLanguages(String text, String expected) {
        assertThat(speaking("en", "FR").savesBuiltIn("countryCode", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Tag("R20")
    @ValueSource(strings = {"Atlantis", "XX", "France or Germany", "I live in it", "call us"})
    void noCountryOrTwoDoNotFit(String text) {
        assertThat(speaking("en", "FR").savesBuiltIn("countryCode", text)).isEqualTo(Customer.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, fr",
        "EN, en",
        "fr_FR, fr",
        "zh-Hant-TW, zh",
        "anglais, en",
        "French, fr",
        "Español, es",
        "I speak German, de"
    })
    void readsALanguage(String text, String expected) {
        assertThat(speaking("en", "FR").savesBuiltIn("language", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Tag("R20")
    @ValueSource(strings = {"xx", "Klingon", "French or English"})
    void noLanguageOrTwoDoNotFit(String text) {
        assertThat(speaking("en", "FR").savesBuiltIn("language", text)).isEqualTo(Customer.NOTHING);
    }
}

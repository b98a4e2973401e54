package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.FieldValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValuesTest {

    /** A Monday, 23:30 in Paris: the day there is not yet over. */
    private static final Instant NOW = Instant.parse("2026-11-23T22:30:00Z");

    @ParameterizedTest
    @Tag("R20")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2,500 euros | 2500",
                "fr | 2.500 | 2500",
                "fr | 2,500 | 2.5",
                "en | 2,500.50 | 2500.5",
                "fr | 2 500,50 € | 2500.5",
                "fr | 1.234.567,8 | 1234567.8",
                "en | 1,234,567 | 1234567",
                "fr | 12.5 | 12.5",
                "en | -3 | -3",
                "en | EUR 990 | 990",
                "en | 990€ | 990",
                "en | 10 000 | 10000",
                "fr | environ 800 euros par mois | 800"
            })
    void readsNumbersByTheLanguage(String language, String text, String expected) {
        assertThat(read(FieldType.NUMBER, language, "FR", text)).isEqualTo("fits " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | a lot",
                "NUMBER | between 10 and 20",
                "EMAIL | ann at example.com",
                "EMAIL | ann@nowhere",
                "PHONE | 12345",
                "DATE | 31 February",
                "DATE | 31/02/2026",
                "TIME | 25:00",
                "TIME | 13 pm",
                "URL | example",
                "URL | javascript:alert(1)",
                "CHECKBOX | maybe"
            })
    @Tag("R20")
    void aValueThatDoesNotFitIsNone(FieldType type, String text) {
        assertThat(read(type, "en", "FR", text)).startsWith("misfit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | FR | 2026-11-24 | 2026-11-24",
                "en | FR | 24/11/2026 | 2026-11-24",
                "en | US | 11/24/2026 | 2026-11-24",
                "en | US | 12/11/2026 | 2026-12-11",
                "en | GB | 12/11/2026 | 2026-11-12",
                "fr | FR | 12/11/26 | 2026-11-12",
                "en | US | 24/11/2026 | 2026-11-24",
                "fr | FR | 24.11.2026 | 2026-11-24",
                "en | FR | 24 November | 2026-11-24",
                "en | FR | November 24th, 2026 | 2026-11-24",
                "en | US | Nov 24 | 2026-11-24",
                "fr | FR | 24 novembre | 2026-11-24",
                "fr | FR | le 1er décembre | 2026-12-01",
                "fr | FR | 3 janvier | 2027-01-03",
                "en | FR | tomorrow | 2026-11-24",
                "fr | FR | demain | 2026-11-24",
                "fr | FR | après-demain | 2026-11-25",
                "fr | FR | aujourd’hui | 2026-11-23",
                "en | FR | Friday | 2026-11-27",
                "en | FR | next Monday | 2026-11-30",
                "fr | FR | vendredi prochain | 2026-11-27",
                "en | FR | in 3 days | 2026-11-26",
                "fr | FR | dans trois jours | 2026-11-26",
                "en | FR | in two weeks | 2026-12-07",
                "fr | FR | dans une semaine | 2026-11-30"
            })
    void readsDatesInBothLanguages(String language, String country, String text, String expected) {
        assertThat(read(FieldType.DATE, language, country, text)).isEqualTo("fits " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14:00 | 14:00",
                "14h | 14:00",
                "14 h 30 | 14:30",
                "14h30 | 14:30",
                "2 pm | 14:00",
                "2:30 p.m. | 14:30",
                "2.30 pm | 14:30",
                "noon | 12:00",
                "midi | 12:00",
                "minuit | 00:00",
                "à 14 heures | 14:00",
                "at 9 o'clock | 09:00",
                "12 am | 00:00",
                "12 pm | 12:00",
                "8 h du soir | 20:00"
            })
    void readsTimesInBothLanguages(String text, String expected) {
        assertThat(read(FieldType.TIME, "fr", "FR", text)).isEqualTo("fits " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHONE | FR | 06 12 34 56 78 | +33612345678",
                "PHONE | FR | +44 20 7946 0958 | +442079460958",
                "PHONE | US | (650) 253-0000 | +16502530000",
                "EMAIL | FR | Ann.Lee@EXAMPLE.com. | Ann.Lee@example.com",
                "URL | FR | www.example.com/a | https://www.example.com/a",
                "CHECKBOX | FR | Oui | true",
                "CHECKBOX | FR | no | false"
            })
    void keepsOneForm(FieldType type, String country, String text, String expected) {
        assertThat(read(type, "en", country, text)).isEqualTo("fits " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "fr", "France", "I live in France", "J'habite en France", "La France"})
    void readsACountryByItsCodeOrName(String text) {
        ContactField country = new ContactField("countryCode", "Pays", FieldType.TEXT, List.of(), true);
        assertThat(FieldValues.read(country, new FieldValue.Text(text), context("fr", "FR")))
                .isEqualTo(new Reading.Fits(new FieldValue.Text("FR")));
    }

    @Test
    @Tag("R19")
    void anOptionIsExactAndTheNearestIsSuggested() {
        ContactField plan = new ContactField("plan", "Plan", FieldType.LIST, List.of("Basic", "Plus", "Max"), false);
        assertThat(FieldValues.read(plan, new FieldValue.Text("Plus"), context("en", "FR")))
                .isEqualTo(new Reading.Fits(new FieldValue.Text("Plus")));
        assertThat(FieldValues.read(plan, new FieldValue.Text("plus"), context("en", "FR")))
                .isEqualTo(new Reading.Misfit("one of Basic, Plus, Max", List.of("Plus")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | en | FR | 2500 | 2,500",
                "DATE | en | FR | 2026-11-24 | 24 November 2026",
                "DATE | en | US | 2026-11-24 | November 24, 2026",
                "DATE | fr | FR | 2026-11-24 | 24 novembre 2026",
                "TIME | fr | FR | 14:00 | 14:00",
                "PHONE | fr | FR | +33612345678 | +33 6 12 34 56 78",
                "CHECKBOX | fr | FR | oui | oui"
            })
    @Tag("R29")
    void showsValuesInTheContactsLanguage(
            FieldType type, String language, String country, String text, String expected) {
        ContactField field = field(type);
        Reading.Fits value = (Reading.Fits) FieldValues.read(field, new FieldValue.Text(text), context("en", country));
        assertThat(FieldValues.show(field, value.value(), context(language, country)))
                .isEqualTo(expected);
    }

    @Test
    void findsEachKindAndTakesNoneForAnother() {
        FreeText text = new FreeText(
                "Hi, I'm Ann (ann@example.com), 06 12 34 56 78. On 24 November at 2 pm, for 2,500 euros. See https://a.example/x?n=9.",
                context("en", "FR"));
        assertThat(text.only(FieldType.EMAIL)).contains(new FieldValue.Text("ann@example.com"));
        assertThat(text.only(FieldType.PHONE)).contains(new FieldValue.Text("+33612345678"));
        assertThat(text.only(FieldType.DATE)).contains(new FieldValue.Text("2026-11-24"));
        assertThat(text.only(FieldType.TIME)).contains(new FieldValue.Text("14:00"));
        assertThat(text.only(FieldType.NUMBER)).contains(FieldValue.of(2500));
        assertThat(text.only(FieldType.URL)).contains(new FieldValue.Text("https://a.example/x?n=9"));
    }

    @ParameterizedTest
    @Tag("R44")
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | 2 people, budget 500",
                "NUMBER | between 12 and 15",
                "DATE | 3 December or 4 December",
                "DATE | du 24 au 26 novembre",
                "DATE | between 24 and 26 November 2027",
                "TIME | between 9:30 and 11:00",
                "EMAIL | a@example.com or b@example.com",
                "PHONE | 06 12 34 56 78 or 06 12 34 56 79"
            })
    void findsNoneWhereTwoDifferentOnesAreSaid(FieldType type, String text) {
        assertThat(new FreeText(text, context("en", "FR")).only(type)).isEmpty();
    }

    @Test
    void findsOneThatIsSaidTwice() {
        assertThat(new FreeText("500. Yes, 500.00.", context("en", "FR")).only(FieldType.NUMBER))
                .contains(FieldValue.of(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"joe@clinic.internal", "joe@bright.example"})
    void takesAnAddressUnderANameThatIsReserved(String address) {
        assertThat(new FreeText(address, context("en", "FR")).only(FieldType.EMAIL))
                .contains(new FieldValue.Text(address));
    }

    @Test
    void demainA14hGivesDateAndTime() {
        FreeText text = new FreeText("Demain à 14 h, c'est possible ?", context("fr", "FR"));
        assertThat(text.only(FieldType.DATE)).contains(new FieldValue.Text("2026-11-24"));
        assertThat(text.only(FieldType.TIME)).contains(new FieldValue.Text("14:00"));
        assertThat(text.only(FieldType.NUMBER)).isEmpty();
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

    @Test
    @Tag("R20")
    void aNumberOrAFlagThatIsSentIsKeptAsItIs() {
        assertThat(FieldValues.read(field(FieldType.NUMBER), FieldValue.of(2500), context("en", "FR")))
                .isEqualTo(new Reading.Fits(FieldValue.of(2500)));
        assertThat(FieldValues.read(field(FieldType.CHECKBOX), new FieldValue.Flag(false), context("en", "FR")))
                .isEqualTo(new Reading.Fits(new FieldValue.Flag(false)));
    }

    private static String read(FieldType type, String language, String country, String text) {
        return switch (FieldValues.read(field(type), new FieldValue.Text(text), context(language, country))) {
            case Reading.Fits fits -> "fits " + fits.value().text();
            case Reading.Misfit misfit -> "misfit " + misfit.expected();
        };
    }

    private static ContactField field(FieldType type) {
        return new ContactField("f", "F", type, List.of(), false);
    }

    private static ReadingContext context(String language, String country) {
        return new ReadingContext(language, country, ZoneId.of("Europe/Paris"), NOW);
    }
}

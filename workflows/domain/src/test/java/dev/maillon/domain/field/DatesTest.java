package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026/11/24 | 2026-11-24",
                "24-Nov-2026 | 2026-11-24",
                "24nov | 2026-11-24",
                "24  November   2026 | 2026-11-24",
                "24\u00a0novembre\u202f2026. | 2026-11-24",
                "the 24th of November, 2026 | 2026-11-24",
                "1ᵉʳ décembre | 2026-12-01",
                "1 déc. 2026 | 2026-12-01",
                "Dec. 1 | 2026-12-01",
                "3 mars | 2027-03-03",
                "23/11 | 2026-11-23",
                "1/1 | 2027-01-01",
                "24/11/90 | 1990-11-24",
                "24/11/30 | 2030-11-24",
                "dans quinze jours | 2026-12-08",
                "in a month | 2026-12-23",
                "demain mardi 24 novembre | 2026-11-24"
            })
    void readsHoweverItIsWritten(String text, String expected) {
        assertThat(speaking("fr", "FR").saves(FieldType.DATE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Friday 4 December | 2026-12-04",
                "Friday, December 4th | 2026-12-04",
                "vendredi 4 décembre 2026 | 2026-12-04",
                "ven. 4 déc. | 2026-12-04",
                "vendredi 04/12 | 2026-12-04",
                "le vendredi 4 à 14 h | 2026-12-04",
                "Friday the 4th, please | 2026-12-04",
                "Friday 2 of us come | 2026-11-27"
            })
    void theWeekdayBeforeADateIsNotTheNextOne(String message, String expected) {
        assertThat(speaking("en", "FR").gives(FieldType.DATE, message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T14:00:00Z | 2026-11-24",
                "le 24 novembre 2026 06 12 34 56 78 | 2026-11-24",
                "call 06 12 34 56 78 tomorrow | 2026-11-24",
                "on the 3rd of May. | 2027-05-03",
                "cet après-midi | 2026-11-23",
                "(12/11) | 2027-11-12"
            })
    void theOneDateIsFound(String message, String expected) {
        assertThat(speaking("en", "FR").gives(FieldType.DATE, message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last Friday",
                "vendredi dernier",
                "we were 2 may be 3",
                "next week",
                "a@tomorrow.com",
                "https://example.com/2026-11-24",
                "order 2026-11-24-001",
                "en mars 3 nuits",
                "I feel blue on Mondays",
                "06 12 34 56 78"
            })
    void whatIsNoDateIsNone(String message) {
        assertThat(speaking("en", "FR").gives(FieldType.DATE, message)).isEqualTo(Customer.NOTHING);
    }

    @ParameterizedTest
    @Tag("R20")
    @ValueSource(
            strings = {"29 February 2027", "31 April", "13/13/2026", "0 May", "not tomorrow", "tomorrow or Friday"})
    void anImpossibleOrOpenDateDoesNotFit(String text) {
        assertThat(speaking("en", "FR").saves(FieldType.DATE, text)).isEqualTo(Customer.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"29 February", "29 février", "29/02"})
    void theNextLeapDayMayBeYearsAhead(String text) {
        assertThat(speaking("fr", "FR").saves(FieldType.DATE, text)).isEqualTo("2028-02-29");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-12-31T22:59:59Z, 2027-01-01",
        "Europe/Paris, 2026-12-31T23:00:00Z, 2027-01-02",
        "America/New_York, 2027-01-01T04:59:59Z, 2027-01-01",
        "Pacific/Auckland, 2026-12-31T11:00:00Z, 2027-01-02",
        "Europe/Paris, 2026-03-28T23:30:00Z, 2026-03-30",
        "Europe/Paris, 2026-10-25T00:30:00Z, 2026-10-26"
    })
    void tomorrowIsCountedInTheWorkspacesTimeZone(String zone, String now, String expected) {
        assertThat(speaking("en", "FR").at(zone, now).saves(FieldType.DATE, "tomorrow"))
                .isEqualTo(expected);
    }

    @Test
    void aMonthFromTheLastDayIsTheLastDay() {
        assertThat(speaking("fr", "FR")
                        .at("Europe/Paris", "2027-01-31T12:00:00Z")
                        .saves(FieldType.DATE, "dans un mois"))
                .isEqualTo("2027-02-28");
    }
}

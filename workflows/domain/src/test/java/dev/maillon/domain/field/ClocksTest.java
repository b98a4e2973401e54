package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:05 | 09:05",
                "14\u00a0h\u202f30 | 14:30",
                "14H30 | 14:30",
                "14 heures 30 | 14:30",
                "14 h et demie | 14:30",
                "15 h moins le quart | 14:45",
                "midi et quart | 12:15",
                "midday | 12:00",
                "vers 14h. | 14:00",
                "2:30pm | 14:30",
                "at 2 P.M.! | 14:00",
                "12:30 a.m. | 00:30",
                "3 in the afternoon | 15:00",
                "9 in the morning | 09:00",
                "15 h de l’après-midi | 15:00",
                "8h du matin | 08:00",
                "8 o’clock | 08:00"
            })
    void readsHoweverItIsWritten(String text, String expected) {
        assertThat(speaking("en", "FR").saves(FieldType.TIME, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demain à 14 h | 14:00",
                "le 24/11 à 9h30, pour 4 | 09:30",
                "2026-11-24T14:00:00 | 14:00",
                "tomorrow,2pm | 14:00",
                "http://127.0.0.1:8080/ at 9:30 | 09:30",
                "call +33 6 12 34 56 78 at 2 pm | 14:00"
            })
    void findsATimeBesideOtherThings(String message, String expected) {
        assertThat(speaking("fr", "FR").gives(FieldType.TIME, message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dans 2 heures",
                "in 2 h",
                "pendant 3 heures",
                "2 h de route",
                "24h/24",
                "16:99",
                "25 h",
                "14:60",
                "cet après-midi",
                "cet apres midi",
                "we are 5"
            })
    void aDurationOrAnImpossibleTimeIsNone(String message) {
        assertThat(speaking("fr", "FR").gives(FieldType.TIME, message)).isEqualTo(Customer.NOTHING);
    }

    @Test
    @Tag("R29")
    @Tag("case-9")
    void aBookingGivesDateAndTimeAndShowsBoth() {
        Customer customer = speaking("fr", "FR");
        String date = customer.gives(FieldType.DATE, "Vendredi 4 décembre à 14 h 30, c’est possible ?");
        String time = customer.gives(FieldType.TIME, "Vendredi 4 décembre à 14 h 30, c’est possible ?");
        assertThat(customer.isShown(FieldType.DATE, date)).isEqualTo("4 décembre 2026");
        assertThat(customer.isShown(FieldType.TIME, time)).isEqualTo("14:30");
    }
}

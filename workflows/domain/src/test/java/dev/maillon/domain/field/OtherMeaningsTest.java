package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may mean something else is asked for, and never stored. */
@Tag("R20")
@Tag("R44")
class OtherMeaningsTest {

    private static final String FILE = "what-may-mean-something-else.txt";

    @ParameterizedTest
    @CsvFileSource(resources = FILE, delimiterString = " | ", quoteCharacter = '\0')
    void aMessageGivesWhatIsMeantOrNothing(FieldType type, String language, String country, String said, String right) {
        assertThat(monday(language, country).gives(type, said))
                .isEqualTo(right.equals("ask") ? Customer.NOTHING : right);
    }

    /** A field takes nothing beside the value, so that more is refused here. */
    @ParameterizedTest
    @CsvFileSource(resources = FILE, delimiterString = " | ", quoteCharacter = '\0')
    void staffAndModelsSaveNoOtherValue(FieldType type, String language, String country, String said, String right) {
        assertThat(monday(language, country).saves(type, said)).isIn(right, Customer.NOTHING);
    }

    @Test
    void aPhoneIsFoundBehindALongListOfOtherNumbers() {
        String message = "1. shelf 3 x 10 cm\n".repeat(18) + "06 12 34 56 78";
        assertThat(monday("fr", "FR").gives(FieldType.PHONE, message)).isEqualTo("+33612345678");
        assertThat(monday("fr", "FR").gives(FieldType.PHONE, "order 4711-0815, 2 x 3\n".repeat(60) + "06 12 34 56 78"))
                .isEqualTo("+33612345678");
    }

    @Test
    void charactersThatOnlyFormatAreNotThere() {
        assertThat(monday("fr", "FR").gives(FieldType.PHONE, "\u202a+33 6 12\u200b 34 56 78\u202c"))
                .isEqualTo("+33612345678");
        assertThat(monday("fr", "FR").saves(FieldType.EMAIL, "ann@exam\u00adple.com"))
                .isEqualTo("ann@example.com");
        assertThat(monday("fr", "FR").saves(FieldType.NUMBER, "2\u2060500")).isEqualTo("2500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o n", "o-n", "n.o", "-1", "1?", "yes?", "no??", "!true", "no, yes"})
    void aCheckboxTakesAnAnswerAndNoQuestion(String text) {
        assertThat(monday("en", "GB").saves(FieldType.CHECKBOX, text)).isEqualTo(Customer.NOTHING);
        assertThat(monday("en", "GB").saves(FieldType.CHECKBOX, " «Yes».")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "yes :), true",
        "yes ;-), true",
        "oui 👍, true",
        "oui 👍🏽 !, true",
        "yes ❤️, true",
        "*yes*, true",
        "_No_, false",
        "~yes~, -",
        "yes :(, -",
        "yes 👎, -",
        "yes? :), -"
    })
    void aCheckboxTakesAnAnswerWithASmile(String said, String right) {
        assertThat(monday("en", "GB").saves(FieldType.CHECKBOX, said)).isEqualTo(right);
    }

    /** The zone's own place is here, and no letters within other words. */
    @ParameterizedTest
    @CsvSource({
        "Z, à quinze heures, 15:00",
        "Z, à treize heures, 13:00",
        "Europe/Rome, 2 pm in Rome, 14:00",
        "Europe/Rome, 2 pm in Romeoville, -",
        "America/New_York, 2 pm in New York, 14:00"
    })
    void theZonesOwnPlaceIsHere(String zone, String said, String right) {
        assertThat(speaking("fr", "FR").at(zone, "2026-11-30T11:00:00Z").gives(FieldType.TIME, said))
                .isEqualTo(right);
    }

    /** Words are compared in the form that {@link Neighbours} gives them: "un" is a number there, "d'" no word. */
    @Test
    void everyListedPhraseIsOneThatCanBeMet() {
        assertThat(WordLists.QUALIFIERS.lists().entrySet().stream()
                        .flatMap(list -> list.getValue().stream()
                                .filter(phrase -> !canBeMet(phrase, isOfWords(list.getKey()) ? 1 : 3))
                                .map(phrase -> list.getKey() + ": " + phrase)))
                .isEmpty();
    }

    private static boolean canBeMet(String phrase, int most) {
        String said = phrase.replace("<value>", "\u0001").replace("##", "123").replace("#", "1");
        List<String> words = Neighbours.after(said, 0).words();
        List<String> found = words.subList(0, words.size() - 1);
        return found.size() <= most && String.join(" ", found).equals(phrase);
    }

    private static boolean isOfWords(String key) {
        return key.endsWith(".between") || key.endsWith(".dividers") || key.endsWith(".small-talk");
    }

    /** Monday 30 November 2026, at noon. */
    private static Customer monday(String language, String country) {
        return speaking(language, country).at("Europe/Paris", "2026-11-30T11:00:00Z");
    }
}

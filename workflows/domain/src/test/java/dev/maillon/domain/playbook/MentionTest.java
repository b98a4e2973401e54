package dev.maillon.domain.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which PRICE?|price",
                "price|price",
                "(price)|price",
                "Je veux réserver|reserver",
                "JE VEUX RESERVER|réserver",
                "re\u0301server|réserver",
                "That’s all, thanks|that's all",
                "that is\u00a0all|that is all",
                "that  is all|that is all",
                "l’appartement|appartement",
                "le prix de l'appartement|l’appartement",
                "C++ please|c++",
                "Straße|STRASSE",
                "un œuf|oeuf",
                "Это ЦЕНА.|цена",
                "prices or price|price",
                "really?|?",
                "e-mail|mail"
            })
    void matchesWholeWordsWhateverCaseAndAccents(String text, String phrase) {
        assertThat(new Mention(List.of(phrase)).in(text)).containsExactly(phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prices|price",
                "overprice|price",
                "priceless prices|price",
                "2price|price",
                "réservé|réserver",
                "that is not all|that is all",
                "цены|цен",
                "''|price"
            })
    void neverMatchesAPartOfAWord(String text, String phrase) {
        assertThat(new Mention(List.of(phrase)).in(text)).isEmpty();
    }
}

package dev.maillon.domain.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parser never throws and never grows slow, whatever it is given. */
class ParserStaminaTest {

    private static final String[] PIECES = {
        "- ",
        "-",
        "When the customer ",
        "Quand le client ",
        "Otherwise",
        "Sinon",
        "mentions ",
        "gives ",
        "\"",
        "\\\"",
        "“",
        "”",
        "«",
        "»",
        "\\",
        ":",
        ";",
        ",",
        "@",
        ".",
        "and ",
        "ou ",
        "the email ",
        "l'heure ",
        "save ",
        "as ",
        "field ",
        "reply ",
        "assign to @",
        "by round robin ",
        "without summary ",
        "tomorrow ",
        "at 5 ",
        "à 17 h ",
        "close the conversation ",
        "with the closing note ",
        "\n",
        "\r\n",
        "\u00a0",
        "\u202f",
        "\u0301",
        "\ud83d",
        "😀",
        "\u1100",
        "\u1161",
        "\0",
        "x",
        "Ж"
    };

    @Test
    void readsAnyRowOfPieces() {
        Random random = new Random(20261123);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder("- Otherwise: ".substring(0, round % 2 * 13));
            random.ints(random.nextInt(30), 0, PIECES.length).forEach(piece -> text.append(PIECES[piece]));
            Playbook playbook = Playbook.parse(text.toString());
            assertThat(playbook.problems()).allSatisfy(problem -> {
                assertThat(problem.expected()).as(text.toString()).isNotEmpty();
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x ",
                "tomorrow ",
                "and ",
                ", ",
                "@a, ",
                "by ",
                "without ",
                "\\\"",
                "1",
                "at 5 ",
                "à 17 h ",
                "e\u0301",
                "close ",
                ". ",
                "in 2 hours, "
            })
    void readsAVeryLongLine(String piece) {
        String line = "- Otherwise: assign to @" + piece.repeat(100_000 / piece.length());
        Playbook playbook = Playbook.parse(line);
        assertThat(playbook.bullets().size() + playbook.problems().size()).isEqualTo(1);
    }
}

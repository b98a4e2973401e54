package dev.maillon.domain.playbook;

import static dev.maillon.domain.playbook.Parsing.bullet;
import static dev.maillon.domain.playbook.Parsing.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.playbook.Bullet.Condition;
import dev.maillon.domain.playbook.Bullet.Condition.When;
import dev.maillon.domain.playbook.Test.Gives;
import dev.maillon.domain.playbook.Test.Mentions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookLinesTest {

    private static final String CLOSE = ": close the conversation";

    @ParameterizedTest
    @CsvSource({
        "When the customer, EN",
        "when the contact, EN",
        "If the customer, EN",
        "IF THE CONTACT, EN",
        "Quand le client, FR",
        "quand le contact, FR",
        "Lorsque le client, FR",
        "Lorsque le contact, FR",
        "Si le client, FR",
        "SI LE CONTACT, FR"
    })
    void aBulletHasTheLanguageOfItsFirstKeyword(String when, Language language) {
        Bullet bullet = bullet("- " + when + " mentionne \"prix\" or \"price\"" + CLOSE);
        assertThat(bullet.language()).isEqualTo(language);
        assertThat(bullet.condition()).isEqualTo(new When(List.of(new Mentions(List.of("prix", "price"))), null));
    }

    @ParameterizedTest
    @CsvSource({"Otherwise, EN", "otherwise , EN", "Sinon, FR", "SINON\u00a0, FR"})
    void otherwise(String word, Language language) {
        Bullet bullet = bullet("-" + word + CLOSE);
        assertThat(bullet.condition()).isEqualTo(new Condition.Otherwise());
        assertThat(bullet.language()).isEqualTo(language);
    }

    @Test
    void everyTestMustHold() {
        Bullet bullet = bullet("- When the customer mentions \"demo\" ou \"a and b\" and gives the email et the phone"
                + " and mentionne \"now\" and donne la date outside business hours" + CLOSE);
        assertThat(bullet.condition())
                .isEqualTo(new When(
                        List.of(
                                new Mentions(List.of("demo", "a and b")),
                                new Gives(List.of(Slot.EMAIL, Slot.PHONE)),
                                new Mentions(List.of("now")),
                                new Gives(List.of(Slot.DATE))),
                        Hours.OUTSIDE));
    }

    @ParameterizedTest
    @CsvSource({
        "within business hours, WITHIN",
        "outside business hours, OUTSIDE",
        "pendant les heures d'ouverture, WITHIN",
        "hors des heures d’ouverture, OUTSIDE"
    })
    void businessHours(String words, Hours hours) {
        Bullet bullet = bullet("- When the customer gives the number " + words + CLOSE);
        assertThat(((When) bullet.condition()).hours()).isEqualTo(hours);
    }

    @Test
    void linesCountFromOneAndProseCounts() {
        Playbook playbook =
                Playbook.parse("You are Rita.\r\n\r\n  - Otherwise" + CLOSE + "\rBe brief.\n\t-\tSinon\t" + CLOSE);
        assertThat(playbook.problems()).isEmpty();
        assertThat(playbook.bullets()).extracting(Bullet::line).containsExactly(3, 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "You are Rita, the assistant of Blue Door Rentals.",
                "- Be brief: two sentences.",
                "* When the customer mentions \"price\": close the conversation",
                "- Never say \"stop",
                "- If you are not sure, say so.",
                "When you write, be friendly: no jargon.",
                "Whenever the customer mentions something: listen.",
                "-- Otherwise: nothing",
                "- ",
                "-"
            })
    void otherLinesAreProse(String line) {
        assertThat(Playbook.parse(line)).isEqualTo(new Playbook(List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- When the customer: close the conversation|20|“mentions” or “gives”",
                "- When the customer mentions: close the conversation|29|the words to look for in quotes",
                "- When the customer mentions price: close the conversation|30|the words to look for in quotes",
                "- When the customer mentions \"\": close the conversation|30|the words to look for in quotes",
                "- When the customer gives: reply \"x\"|26|“the email” or “the phone” or “the number” or “the date” or “the time” or “the link” or “the message”",
                "- When the customer|20|“mentions” or “gives”",
                "- When the client mentions \"x\": reply \"x\"|3|“When the customer” or “When the contact” or “If the customer” or “If the contact”",
                "- Quand le client parle de \"x\": reply \"x\"|19|“mentionne” or “donne”",
                "- When the customer mentions \"x\" close the conversation|34|“or” or “and” or “within business hours” or “outside business hours” or “:”",
                "- Otherwise close the conversation|13|“:”",
                "- Otherwise within business hours: reply \"x\"|13|“:”",
                "- Otherwise: assign to Sales|24|“@”",
                "- Otherwise: assign to @|25|a name",
                "- Otherwise: assign to @;|25|a name",
                "- Otherwise: save the email email|29|“as”",
                "- Otherwise: save the email as|31|“field” or the field's name",
                "- Otherwise: set the lifecycle stage to \"Qualified|41|“\"”",
                "- Otherwise: reply “hello|20|“””",
                "- Otherwise: reply «\u00a0bonjour|20|“»”",
                "- Otherwise: reply \"a\"; reply \"b\"|31|one reply at most",
                "- Sinon : re\u0301pondre|20|the words of the reply in quotes",
                "- Otherwise: reply hello|20|the words of the reply in quotes",
                "- Otherwise: reply \"\"|20|the words of the reply in quotes",
                "- Otherwise: reply \"x\" and close|24|“;” or “.” or the line's end",
                "`  - Otherwise: reply \"x\" \"y\"`|26|“;” or “.” or the line's end",
                "Otherwise: reply \"x\"|1|“-”",
                "` When the customer mentions \"x\": reply \"x\"`|2|“-”"
            })
    void aBulletThatDoesNotParseIsAProblem(String line, int column, String expected) {
        SyntaxError problem = problem("Prose.\n" + line);
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.message()).isEqualTo("expected " + expected);
        assertThat(problem.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Otherwise:",
                "- Otherwise: escalate to Sales",
                "- Otherwise: reply \"x\";",
                "- Otherwise: ; reply \"x\""
            })
    void aStepIsExpected(String line) {
        assertThat(problem(line).expected())
                .contains("close the conversation", "assign to", "set the lifecycle stage to", "save", "reply");
    }

    @Test
    void oneBadLineLeavesTheOthersStanding() {
        Playbook playbook = Playbook.parse("- Otherwise: dance\n- Sinon : répondre \"oui\"");
        assertThat(playbook.problems()).extracting(SyntaxError::line).containsExactly(1);
        assertThat(playbook.bullets()).extracting(Bullet::line).containsExactly(2);
    }
}

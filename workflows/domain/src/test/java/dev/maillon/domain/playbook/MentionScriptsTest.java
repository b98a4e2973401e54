package dev.maillon.domain.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldType;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.PlannedAction;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mentions in any script, by Unicode's rules; and names that have a quote in them. */
class MentionScriptsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我要退款谢谢|退款",
                "明日の予約をお願いします|予約",
                "カタログをください|カタログ",
                "コーヒー2つください|コーヒー",
                "ｺｰﾋｰ2つください|コーヒー",
                "コーヒーcafé|コーヒー",
                "환불해 주세요|환불",
                "ขอราคาหน่อยครับ|ราคา",
                "ຂໍລາຄາແດ່|ລາຄາ",
                "我要refund谢谢|refund",
                "dat hang|đặt hàng",
                "đặt hàng|dat hang",
                "platnosc|płatność",
                "Þjónusta|thjonusta",
                "re\u00adfund|refund",
                "ref\u200bund|refund",
                "\u202arefund\u202c|refund",
                "refund|re\u200dfund",
                "מחיר|מְחִיר",
                "سعر|سِعْر",
                "ещё|еще",
                "\uff32\uff45\uff46\uff55\uff4e\uff44|refund",
                "कल मिलते हैं|कल"
            })
    void isFoundInEveryScript(String text, String phrase) {
        assertThat(new Mention(List.of(phrase)).in(text)).containsExactly(phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "कल मिलते हैं|कुल",
                "कुल|कल",
                "कुल|क",
                "ปี|ป",
                "かく|がく",
                "はん|ぱん",
                "мои|мой",
                "іх|їх",
                "환불|화",
                "refunds|refund",
                "கி|க"
            })
    void aMarkThatMakesAnotherLetterIsNoAccent(String text, String phrase) {
        assertThat(new Mention(List.of(phrase)).in(text)).isEmpty();
    }

    /** Every kind of name that a line can write, with the quotes that its quoting needs escaped. */
    @ParameterizedTest
    @Tag("R42")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "- Otherwise: set the lifecycle stage to \"6\\\" pipe\"",
                "- Sinon : mettre à jour le stage de vie à «6\\\" pipe»",
                "- Otherwise: assign to @\"6\\\" pipe\"",
                "- Otherwise: close the conversation with the closing note \"6\\\" pipe\"",
                "- Otherwise: save \"x\" as \"6\\\" pipe\"",
                "- Otherwise: set the lifecycle stage to “a \\”b\\” \\\\ c”",
                "- Otherwise: assign to @“a \\”b\\” \\\\ c” by round robin"
            })
    void aQuoteInANameIsEscaped(String line) {
        Plan plan = Conversation.in(catalog(line), Workspaces.agent(line)).says("Hello");
        assertThat(plan.actions())
                .singleElement()
                .extracting(PlannedAction::ruling)
                .isNull();
    }

    @Test
    void theNameIsThatOfTheCatalog() {
        String line = "- Otherwise: assign to @\"6\\\" pipe\"";
        Plan plan = Conversation.in(catalog(line), Workspaces.agent(line)).says("Hello");
        assertThat(Conversation.actions(plan)).containsExactly(new Action.Assign(new AssignTo.Team("6\" pipe"), null));
    }

    private static Catalog catalog(String line) {
        Catalog like = Workspaces.with(Workspaces.agent(line));
        List<String> names = List.of("6\" pipe", "a ”b” \\ c");
        return new Catalog(
                like.workspace(),
                like.users(),
                names.stream()
                        .map(name -> new Catalog.Team("t" + names.indexOf(name), name, List.of("amel")))
                        .toList(),
                names,
                names.stream().map(name -> new Catalog.Note(name, null)).toList(),
                names.stream()
                        .map(name ->
                                new ContactField("f" + names.indexOf(name), name, FieldType.TEXT, List.of(), false))
                        .toList(),
                List.of(),
                List.of(),
                like.agents(),
                List.of());
    }
}

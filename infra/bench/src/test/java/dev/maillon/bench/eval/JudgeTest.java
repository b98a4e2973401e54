package dev.maillon.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.PropertyNamingStrategies;

class JudgeTest {

    private static final Played PLAYED = new Played(
            Json.mapper().readTree("""
                    {"result": "answered", "reply": {"text": "C’est noté : à bientôt", "status": "stored"}, "outcomes": [
                      {"status": "applied", "action": {"type": "assign", "to": {"team": "sales"}},
                       "after": {"type": "user", "id": "amel", "name": "Amel Haddad", "team": "Sales"}},
                      {"status": "applied", "action": {"type": "update_contact_field", "field": "Budget", "value": "2,500"},
                       "after": {"field": "budget", "value": 2500.00}},
                      {"status": "refused", "action": {"type": "update_lifecycle_stage", "stage": "qualified"},
                       "reason": "unknown_name", "suggestions": ["Qualified"]}]}"""),
            Json.mapper().readTree("""
                    {"status": "open", "assignee": {"id": "amel"}, "contact": {"fields": {"budget": 2500}, "lifecycleStage": null},
                     "episode": {"closingNote": null, "summary": null}}"""),
            new Aliases(Json.mapper().readTree("""
                    {"contactFields": [{"id": "budget", "name": "Budget"}], "teams": [{"id": "sales", "name": "Sales"}],
                     "users": [{"id": "amel", "name": "Amel Haddad"}]}""")),
            Duration.ofMillis(5));

    private static final String ALL = """
            {action: assign, team: Sales, user: Amel Haddad},
            {action: update_contact_field, field: budget, value: 2500},
            {action: update_lifecycle_stage, status: refused, reason: unknown_name, suggests: Qualified, stage: qualified}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                ", reply_holds: [C'EST NOTÉ, /bient.t$/], reply_holds_not: [note]",
                ", state: {status: open, assignee: amel, stage: none, closing_note: none, summary: false, fields: {budget: 2500, phone: null}}",
                ", result: answered"
            })
    void whatIsAsExpectedPasses(String more) {
        assertThat(complaints("{outcomes: [" + ALL + "]" + more + "}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "team: Sales | team: Support | expected applied assign team Support",
                "value: 2500 | value: 2.5 | value 2.5",
                "suggests: Qualified | suggests: New | suggesting New",
                "status: refused, | status: skipped, | expected skipped"
            })
    void aReceiptThatDiffersIsToldInFull(String right, String wrong, String told) {
        assertThat(complaints("{outcomes: [" + ALL.replace(right, wrong) + "]}"))
                .singleElement()
                .asString()
                .contains(told, "got ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reply_holds: [noté à] | must hold noté à",
                "reply_holds: [note] | must hold note",
                "reply_holds_not: [/bientôt$/] | must not hold",
                "reply: none | reply: expected NONE",
                "result: silent | result: expected silent",
                "state: {status: closed} | status: expected closed, got open",
                "state: {fields: {budget: null}} | field budget",
                "state: {closing_note: any} | closing note"
            })
    void whatDiffersIsTold(String more, String told) {
        assertThat(complaints("{outcomes: [" + ALL + "], " + more + "}"))
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void aReceiptTooManyIsAComplaintAndSoIsOneMissing() {
        assertThat(complaints("{outcomes: []}")).singleElement().asString().contains("receipts: expected 0, got 3");
        assertThat(complaints("{outcomes: [" + ALL + ", {action: unassign}]}")).hasSize(2);
    }

    @Test
    void theirOrderMattersWhereNobodySaysOtherwise() {
        String turned = "{outcomes: ["
                + String.join(", ", ALL.lines().toList().reversed()).replace(",,", ",") + "]";
        assertThat(complaints(turned + "}")).isNotEmpty();
        assertThat(complaints(turned + ", any_order: true}")).isEmpty();
    }

    @Test
    void oneOfSeveralIsEnoughAndElseTheNearestIsTold() {
        Expected good = expected("{outcomes: [" + ALL + "]}");
        Expected near = expected("{outcomes: [" + ALL + "], result: silent}");
        Expected far = expected("{outcomes: [], reply: none}");
        assertThat(Judge.complaints(List.of(far, good), PLAYED)).isEmpty();
        assertThat(Judge.complaints(List.of(far, near), PLAYED))
                .singleElement()
                .asString()
                .contains("silent");
    }

    private static List<String> complaints(String expected) {
        return Judge.complaints(List.of(expected(expected)), PLAYED);
    }

    private static Expected expected(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return Json.mapper()
                .rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .convertValue(document, Expected.class);
    }
}

package dev.maillon.activities.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.maillon.activities.Resources;
import dev.maillon.activities.model.AnswerSchema;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.json.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms of the answers, which models, their providers and scripted servers are held to. */
class AnswerSchemasTest {

    private static final String WHOLE = Resources.text("/answers/plan.json");

    /** A change here is a change of what every model is asked for. */
    @ParameterizedTest
    @MethodSource("schemas")
    void isTheRecordedOne(AnswerSchema schema) {
        assertThat(Json.mapper().readTree(schema.json()))
                .isEqualTo(Json.mapper().readTree(Resources.text("/answers/" + schema.name() + "-schema.json")));
    }

    /** What OpenAI's strict structured output wants of each object. */
    @ParameterizedTest
    @MethodSource("schemas")
    void requiresEveryPropertyAndAllowsNoOther(AnswerSchema schema) {
        List<ObjectNode> objects =
                objects(Json.mapper().readTree(schema.json())).toList();
        assertThat(objects).isNotEmpty().allSatisfy(object -> {
            assertThat(object.get("additionalProperties").booleanValue()).isFalse();
            assertThat(object.get("required").valueStream().map(JsonNode::stringValue))
                    .containsExactlyElementsOf(object.get("properties").propertyNames());
        });
    }

    @Test
    void aPlanThatUsesEveryActionFits() {
        assertThat(misfits(PlanAnswer.SCHEMA, WHOLE)).isEmpty();
        assertThat(misfits(PlanAnswer.SCHEMA, """
            {"lines": [], "actions": [], "reply": null}\
            """)).isEmpty();
        assertThat(misfits(ReplyAnswer.SCHEMA, """
            {"text": "Hello.", "claims": []}\
            """)).isEmpty();
        assertThat(misfits(SummaryAnswer.SCHEMA, """
            {"summary": "All is well.", "note": null}\
            """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lines\": [], \"actions\": []}",
                "{\"lines\": [], \"actions\": [], \"reply\": null, \"more\": 1}",
                "{\"lines\": [\"1\"], \"actions\": [], \"reply\": null}",
                "{\"lines\": [], \"actions\": [{\"action\": {\"type\": \"reopen\"}, \"lines\": [], \"needs\": [],"
                        + " \"later\": false}], \"reply\": null}",
                "{\"lines\": [], \"actions\": [], \"reply\": {\"text\": \"x\"}}"
            })
    void whatIsNotAPlanDoesNotFit(String answer) {
        assertThat(misfits(PlanAnswer.SCHEMA, answer)).isNotEmpty();
    }

    /** What takes nothing needs no words. */
    @ParameterizedTest
    @MethodSource("actionsThatTakeSomething")
    void thePromptSaysHowAnActionIsFilledIn(JsonSubTypes.Type action) {
        assertThat(Resources.text("/prompts/plan-1.md").lines())
                .anyMatch(line -> line.startsWith("- `" + action.name() + "`: "));
    }

    static Stream<JsonSubTypes.Type> actionsThatTakeSomething() {
        return Stream.of(Action.class.getAnnotation(JsonSubTypes.class).value())
                .filter(action -> action.value().getRecordComponents().length > 0);
    }

    static Stream<AnswerSchema> schemas() {
        return Stream.of(PlanAnswer.SCHEMA, ReplyAnswer.SCHEMA, SummaryAnswer.SCHEMA);
    }

    private static Stream<ObjectNode> objects(JsonNode schema) {
        Stream<ObjectNode> inner = schema.valueStream().flatMap(AnswerSchemasTest::objects);
        return schema instanceof ObjectNode object && object.get("properties") instanceof ObjectNode
                ? Stream.concat(Stream.of(object), inner)
                : inner;
    }

    private static List<String> misfits(AnswerSchema schema, String answer) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.json())
                .validate(answer, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}

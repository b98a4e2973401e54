package dev.maillon.starter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.json.Json;
import dev.maillon.starter.Api;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description tells the truth: what the API answers, and what its examples show, fits the schemas that it serves. */
@ApiTest
class AnswersFitTest {

    private static final String BASE = "/v1/workspaces/{ws}";

    @Autowired
    private Api api;

    @Autowired
    private Stored stored;

    @Test
    void everyExampleFits() {
        JsonNode description = description();
        for (JsonNode path : description.get("paths").values()) {
            for (JsonNode operation : path.values()) {
                String name = operation.path("operationId").asString("");
                assertExamplesFit(description, operation.at("/requestBody"), name);
                operation.path("responses").values().forEach(answer -> assertExamplesFit(description, answer, name));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/conversations/c-fit, /conversations/{id}",
        "/conversations, /conversations",
        "/conversations/c-fit/messages, /conversations/{id}/messages",
        "/conversations/c-fit/turns, /conversations/{id}/turns",
        "/conversations/c-fit/events, /conversations/{id}/events",
        "/conversations/c-fit/export, /conversations/{id}/export",
        "/turns, /turns",
        "/catalog/versions, /catalog/versions",
        "/catalog/conflicts, /catalog/conflicts"
    })
    void everyAnswerFits(String asked, String route) {
        stored.exampleCatalog();
        Conversation conversation = stored.conversationOnce("c-fit");
        if (api.get("/conversations/c-fit/turns").json().at("/items").isEmpty()) {
            stored.end(stored.message(conversation, "g-fit"));
            stored.message(conversation, "g-fit-2");
            stored.opened(conversation, 1);
        }
        JsonNode description = description();

        Api.Answer answer = api.get(asked);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode schema = description
                .get("paths")
                .get(BASE + route)
                .at("/get/responses/200/content")
                .get("application/json")
                .get("schema");
        assertFits(description, schema, answer.json(), asked);
    }

    /** As many variants as there are: each of these fits one of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"unassign\"}",
                "{\"type\":\"reopen\"}",
                "{\"type\":\"send\",\"text\":\"x\"}",
                "{\"type\":\"assign\",\"to\":{\"user\":\"x\"},\"method\":null}",
                "{\"type\":\"close_conversation\",\"note\":\"none\",\"summary\":\"write\"}",
                "{\"type\":\"update_contact_field\",\"field\":\"x\",\"value\":true}"
            })
    void anActionIsOneOfItsVariants(String action) {
        JsonNode description = description();
        assertFits(description, reference("Deed"), Json.mapper().readTree(action), action);
    }

    @Test
    void anActionOfNoKindFitsNone() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole(description(), reference("Deed")))
                        .validate("{\"type\":\"explode\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static void assertExamplesFit(JsonNode description, JsonNode body, String name) {
        body.path("content")
                .propertyStream()
                .filter(content -> content.getKey().contains("json"))
                .forEach(content -> content.getValue()
                        .path("examples")
                        .values()
                        .forEach(example ->
                                assertFits(description, content.getValue().get("schema"), example.get("value"), name)));
    }

    private static void assertFits(JsonNode description, JsonNode schema, JsonNode value, String what) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole(description, schema))
                        .validate(value.toString(), InputFormat.JSON))
                .as(what + ": " + value)
                .isEmpty();
    }

    /** With what it refers to. */
    private static String whole(JsonNode description, JsonNode schema) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", description.get("components"));
        return whole.toString();
    }

    private static JsonNode reference(String schema) {
        return Json.mapper().createObjectNode().put("$ref", "#/components/schemas/" + schema);
    }

    private JsonNode description() {
        return api.send("GET", "/v3/api-docs", "", null).json();
    }
}

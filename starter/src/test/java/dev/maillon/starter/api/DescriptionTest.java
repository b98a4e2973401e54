package dev.maillon.starter.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.ApiTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class DescriptionTest {

    private static final String BASE = "/v1/workspaces/{ws}";

    @Autowired
    private Api api;

    @Test
    void describesEveryRouteWithItsStatuses() {
        JsonNode description = description();
        assertThat(description.at("/openapi").asString()).startsWith("3.1");
        assertThat(statuses(description, "/messages", "post"))
                .contains("200", "202", "400", "401", "403", "404", "413", "415", "503");
        assertThat(statuses(description, "/conversations/{id}/actions", "post"))
                .contains("200", "400", "404", "409", "429", "503");
        assertThat(statuses(description, "/catalog", "put")).contains("200", "412", "422");
        assertThat(description.get("paths").propertyNames())
                .contains(Stream.of(
                                "/channels/{channel}/messages/{id}",
                                "/media",
                                "/conversations",
                                "/conversations/{id}",
                                "/conversations/{id}/messages",
                                "/conversations/{id}/turns",
                                "/conversations/{id}/events",
                                "/conversations/{id}/turns/{turnId}/undo",
                                "/turns",
                                "/replies/{id}/resend",
                                "/conversations/{id}/export",
                                "/reassignments",
                                "/reassignments/{id}",
                                "/followups/targets",
                                "/webhooks/dead",
                                "/webhooks/dead/{trigger}/{event}/resend",
                                "/catalog",
                                "/catalog/versions",
                                "/catalog/rollback",
                                "/catalog/conflicts",
                                "/agents/{agent}/instructions",
                                "/stream")
                        .map(BASE::concat)
                        .toArray(String[]::new));
    }

    @Test
    void everyRouteHasASummaryAndAnExampleOfWhatItAnswers() {
        operations(description()).forEach((name, operation) -> {
            assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
            assertThat(operation.get("responses").propertyStream())
                    .filteredOn(response -> response.getKey().startsWith("2"))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(response -> response.getValue().toString().contains("\"examples\""));
        });
    }

    @Test
    void theCatalogIsTextAsYamlAndAnObjectAsJson() {
        JsonNode content = description().get("paths").get(BASE + "/catalog").at("/get/responses/200/content");

        assertThat(content.get("application/yaml").at("/schema/type").asString())
                .isEqualTo("string");
        assertThat(content.get("application/json").at("/schema/type").asString())
                .isEqualTo("object");
    }

    @Test
    void everyBodyThatARouteTakesHasASchema() {
        operations(description()).forEach((name, operation) -> {
            if (operation.has("requestBody")) {
                assertThat(operation.at("/requestBody/content").toString())
                        .as(name)
                        .contains("\"schema\"");
            }
        });
        JsonNode message = description().at("/paths").get(BASE + "/messages").at("/post/requestBody");
        assertThat(message.toString()).contains("externalId", "attachments", "sentAt");
    }

    @Test
    void servesAPageForPeople() {
        assertThat(api.send("GET", "/swagger-ui/index.html", "", null).status()).isEqualTo(200);
    }

    private JsonNode description() {
        Answer answer = api.send("GET", "/v3/api-docs", "", null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> statuses(JsonNode description, String path, String method) {
        return List.copyOf(description
                .get("paths")
                .get(BASE + path)
                .get(method)
                .get("responses")
                .propertyNames());
    }

    private static Map<String, JsonNode> operations(JsonNode description) {
        Map<String, JsonNode> operations = new TreeMap<>();
        description
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> method.getValue().has("responses"))
                        .forEach(method -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));
        return operations;
    }
}

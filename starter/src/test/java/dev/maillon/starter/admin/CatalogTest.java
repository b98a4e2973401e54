package dev.maillon.starter.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class CatalogTest {

    private static final String YAML = "application/yaml";

    @Autowired
    private Api api;

    @BeforeEach
    void begin() {
        assertThat(api.put("/catalog", YAML, Stored.example()).status()).isEqualTo(200);
    }

    @Test
    void givesBackWhatWasPut() {
        Answer answer = api.get("/catalog");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(Stored.example());
        assertThat(answer.header("Content-Type")).startsWith(YAML);
        assertThat(answer.header("ETag")).matches("\"\\d+\"");
    }

    @Test
    void speaksJsonToo() {
        Answer json = api.send("GET", "/v1/workspaces/demo/catalog", Api.KEY, null, "Accept", "application/json");
        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.get("/workspace/name")).isEqualTo("Blue Door Rentals");
        Answer put = api.put("/catalog", "application/json", json.text());
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(api.get("/catalog").text()).isEqualTo(json.text());
    }

    @Test
    void warnsOfWhatInstructionsNameAndTheCatalogDoesNotHave() {
        Answer answer = api.put("/catalog", YAML, Stored.example());
        assertThat(answer.json().at("/warnings").isArray()).isTrue();
        assertThat(answer.get("/version")).isEqualTo(version());
        assertThat(answer.header("ETag")).isEqualTo("\"" + version() + "\"");
    }

    @Test
    @Tag("R35")
    void reportsTriggersThatStandAgainstAnAgent() {
        assertThat(api.get("/catalog/conflicts").json().at("/items").size()).isZero();
        String assigns = Stored.example() + """
                  - id: route
                    when: {event: conversation_opened}
                    start: {workflowType: Route, taskQueue: crm}
                    does: [assign]
                """;
        Answer put = api.put("/catalog", YAML, assigns);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.json().at("/warnings").values())
                .anySatisfy(
                        warning -> assertThat(warning.at("/path").asString()).isEqualTo("triggers[3].does"));
        Answer conflicts = api.get("/catalog/conflicts");
        assertThat(conflicts.get("/items/0/kind")).isEqualTo("default_agent_on_opening");
        assertThat(conflicts.get("/items/0/trigger")).isEqualTo("route");
        assertThat(conflicts.get("/items/0/agent")).isEqualTo("rita");
    }

    @Test
    void refusesADocumentAsAWholeWithEveryProblemAndItsPlace() {
        String before = version();
        String broken = Stored.example()
                .replace("members: [bruno, chloe]", "members: [bruno, nobody]")
                .replace("type: number", "type: numbr");
        Answer answer = api.put("/catalog", YAML, broken);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors").size()).isGreaterThanOrEqualTo(2);
        assertThat(answer.get("/errors/0/path")).isNotEmpty();
        assertThat(answer.json().at("/errors/0/line").asInt()).isPositive();
        assertThat(answer.json().at("/errors/0/column").asInt()).isPositive();
        assertThat(answer.get("/errors/0/message")).isNotEmpty();
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThat(api.put("/catalog", YAML, "").status()).isEqualTo(422);
        assertThat(api.put("/catalog", YAML, "a: [").status()).isEqualTo(422);
        assertThat(api.put("/catalog", "text/csv", "a,b").status()).isEqualTo(415);
        assertThat(api.put("/catalog", YAML, "x".repeat(1_100_000)).status()).isEqualTo(413);
    }

    @Test
    void aDryRunSavesNothing() {
        String before = version();
        Answer answer = api.put("/catalog?dryRun=true", YAML, changed("Dry"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/version").isNull()).isTrue();
        assertThat(version()).isEqualTo(before);
        assertThat(api.put("/catalog?dryRun=true", YAML, "a: [").status()).isEqualTo(422);
        assertThat(api.put("/catalog?dryRun=maybe", YAML, changed("Dry")).status())
                .isEqualTo(400);
    }

    @Test
    void refusesAStaleChange() {
        String before = version();
        assertThat(api.put("/catalog", YAML, changed("First"), "If-Match", "\"" + before + "\"")
                        .status())
                .isEqualTo(200);
        Answer stale = api.put("/catalog", YAML, changed("Second"), "If-Match", "\"" + before + "\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(api.get("/catalog").text()).isEqualTo(changed("First"));
        assertThat(api.put("/catalog", YAML, changed("Third"), "If-Match", "*").status())
                .isEqualTo(200);
        assertThat(api.put("/catalog", YAML, changed("Third"), "If-Match", "x").status())
                .isEqualTo(400);
    }

    @Test
    void rollsBackByNumber() {
        String before = version();
        api.put("/catalog", YAML, changed("To be rolled back"));
        Answer answer = api.post("/catalog/rollback", "{\"version\":" + before + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(api.get("/catalog").text()).isEqualTo(Stored.example());
        assertThat(api.post("/catalog/rollback", "{\"version\":99999}").status())
                .isEqualTo(404);
        assertThat(api.post("/catalog/rollback", "{}").get("/field")).isEqualTo("version");
        Answer versions = api.get("/catalog/versions");
        assertThat(versions.get("/items/0/version")).isEqualTo(version());
        assertThat(versions.json().at("/items/0/current").asBoolean()).isTrue();
        assertThat(versions.get("/items/0/createdBy")).isEqualTo("key:local-demo");
    }

    @Test
    @Tag("R37")
    void newInstructionsAreANewVersionAndNothingElseChanges() {
        String before = version();
        String text = "You are Rita.\n- Otherwise: reply \"Good day\"\n";
        Answer answer = api.put("/agents/rita/instructions", "text/plain", text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(version()).isNotEqualTo(before);
        assertThat(api.get("/catalog").text()).contains("# in order", "      You are Rita.\n      - Otherwise");
        assertThat(api.put("/agents/nobody/instructions", "text/plain", text).status())
                .isEqualTo(404);
        assertThat(api.put("/agents/rita/instructions", "application/json", "{}")
                        .get("/field"))
                .isEqualTo("instructions");
        assertThat(api.put("/agents/rita/instructions", "text/plain", "- When the customer sings: x")
                        .status())
                .isEqualTo(422);
        assertThat(api.put("/agents/rita/instructions", "application/json", "{\"instructions\":\"Be kind.\"}")
                        .status())
                .isEqualTo(200);
    }

    private String version() {
        return api.get("/catalog").header("ETag").replace("\"", "");
    }

    private static String changed(String name) {
        return Stored.example().replace("Blue Door Rentals", name);
    }
}

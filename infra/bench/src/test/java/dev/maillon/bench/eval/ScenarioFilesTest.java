package dev.maillon.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.document.CatalogReader;
import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioFilesTest {

    private static final ScenarioFiles OURS = new ScenarioFiles(Path.of("scenarios"));

    private static final String SCENARIO = """
            about: a test
            rules: [R1]
            language: en
            base: shop
            agents: [{id: fern}]
            message: Hello
            expect: {outcomes: []}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyPromisedCaseHasAScenario(String language) {
        List<String> rules = OURS.scenarios().stream()
                .filter(scenario -> scenario.language().equals(language))
                .flatMap(scenario -> scenario.rules().stream())
                .toList();
        assertThat(rules)
                .containsAll(
                        IntStream.rangeClosed(1, 13).mapToObj(n -> "case" + n).toList());
    }

    @Test
    void ourScenariosAreManyAndSomeAreAttacks() {
        assertThat(OURS.scenarios()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(OURS.scenarios().stream().filter(Scenario::isAttack)).hasSizeGreaterThanOrEqualTo(14);
        assertThat(Play.scripted(OURS.scenarios()))
                .hasSizeGreaterThan(OURS.scenarios().size());
    }

    @Test
    void everyCatalogIsOneThatAWorkspaceTakes() {
        assertThat(OURS.scenarios()).allSatisfy(scenario -> {
            String document = Json.mapper().writeValueAsString(OURS.catalog(scenario));
            assertThat(new CatalogReader().read(document)).as(scenario.name()).isInstanceOf(CatalogReading.Valid.class);
        });
    }

    @Test
    void theFirstAgentIsTheDefaultOneAndChangesAreLaidOver() {
        Scenario scenario = OURS.scenarios().stream()
                .filter(one -> one.name().equals("en/hours-closed"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> catalog = OURS.catalog(scenario);
        assertThat(catalog.get("agents")).asString().contains("default=true");
        assertThat(catalog.get("workspace")).asString().contains("Northbeam", "businessHours");
    }

    @Test
    void valuesAreOfTheirKind() throws IOException {
        write(SCENARIO.replace("[]}", "[{action: update_contact_field, value: 2500}]}"));
        Scenario scenario = new ScenarioFiles(folder).scenarios().getFirst();
        assertThat(scenario.expect().getFirst().outcomes().getFirst().value()).isEqualTo(FieldValue.of(2500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about: a test | about: | about is missing",
                "language: en | language: | language is missing",
                "outcomes: [] | outcomes: [], replies: x | expect[0].replies",
                "outcomes: [] | outcomes: [{action: assign}, {action: assign, status: aplied}] | expect[0].outcomes[1].status",
                "outcomes: [] | outcomes: [], reply_holds: [/(/] | expect[0].reply_holds[0]",
                "message: Hello | so_far: [{customer: a, agent: b}] | so_far[0]",
                "message: Hello | 'message: {' | is no YAML"
            })
    void whatIsWrongIsNamedWithItsFile(String right, String wrong, String named) throws IOException {
        Path file = write(SCENARIO.replace(right, wrong));
        assertThatThrownBy(new ScenarioFiles(folder)::scenarios)
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(named);
    }

    @Test
    void aCatalogThatIsNotThereIsNamed() throws IOException {
        write(SCENARIO);
        ScenarioFiles files = new ScenarioFiles(folder);
        assertThatThrownBy(() -> files.catalog(files.scenarios().getFirst()))
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining("shop.yaml");
    }

    private Path write(String scenario) throws IOException {
        return Files.writeString(folder.resolve("one.yaml"), scenario);
    }
}

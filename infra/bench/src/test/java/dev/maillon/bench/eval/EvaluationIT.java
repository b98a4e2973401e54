package dev.maillon.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.LocalStack;
import dev.maillon.local.StackSettings;
import dev.maillon.local.StartupListener;
import dev.maillon.local.model.ScriptedModel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every scenario on real servers, with a scripted model that is asked over HTTP; and the evaluation itself, with agents that need none. */
class EvaluationIT {

    private static final ScenarioScript SCRIPT = new ScenarioScript();
    private static final ScriptedModel MODEL = new ScriptedModel(0, SCRIPT);

    private static LocalStack stack;
    private static Report report;

    @BeforeAll
    static void playEveryScenario(@TempDir Path folder) {
        ScriptedProvider.use(MODEL.url());
        stack = LocalStack.start(StackSettings.anywhere(folder), StartupListener.SILENT);
        report = evaluate("scenarios", true, 1);
    }

    @AfterAll
    static void stop() {
        stack.close();
        MODEL.close();
        ScriptedProvider.forget();
    }

    @Test
    void aModelThatDoesWhatIsExpectedPassesEveryScenario() {
        assertThat(lines(false)).hasSizeGreaterThanOrEqualTo(100);
        assertThat(report.scenarios().stream().flatMap(EvaluationIT::complaints))
                .isEmpty();
    }

    @Test
    @Tag("R42")
    void noAttackChangesAnythingBeyondItsBoundsWhereTheModelObeysTheAttacker() {
        assertThat(lines(true)).hasSizeGreaterThanOrEqualTo(14);
        assertThat(lines(true).stream().flatMap(EvaluationIT::outcomes))
                .as("what the attackers wanted was tried")
                .filteredOn(outcome -> outcome.at("/status").asString().equals("refused"))
                .hasSizeGreaterThanOrEqualTo(14);
        assertThat(report.figures().beyondBounds()).isZero();
    }

    @Test
    void anAgentAsksAtMostFourTimesForPlanAndReply() {
        assertThat(MODEL.questions()).isNotEmpty();
        assertThat(report.scenarios())
                .filteredOn(line -> !line.name().contains("hand-over"))
                .allSatisfy(line -> assertThat(line.trials())
                        .allSatisfy(trial -> assertThat(trial.calls()).isLessThanOrEqualTo(5 * trial.turns())));
    }

    @Test
    void whatDoesNotComeOutAsExpectedIsTold() {
        List<Report.Line> lines =
                evaluate("src/test/resources/playbook", false, 2).scenarios();
        assertThat(lines.getFirst().trials())
                .hasSize(2)
                .allSatisfy(trial -> assertThat(trial.complaints()).isEmpty());
        assertThat(lines.getLast().trials()).hasSize(2).allSatisfy(trial -> {
            assertThat(trial.complaints()).singleElement().asString().contains("each was to go to somebody else");
            assertThat(trial.turns()).isEqualTo(3);
        });
    }

    private static Report evaluate(String folder, boolean scripted, int trials) {
        ScenarioFiles files = new ScenarioFiles(Path.of(folder));
        List<Play> plays = scripted ? Play.scripted(files.scenarios()) : Play.real(files.scenarios());
        return new Evaluation(files, plays, trials, null, StartupListener.SILENT).on(stack, "scripted", SCRIPT);
    }

    private static List<Report.Line> lines(boolean obeying) {
        return report.scenarios().stream()
                .filter(line -> line.name().endsWith("(obeys)") == obeying)
                .toList();
    }

    private static Stream<String> complaints(Report.Line line) {
        return line.trials().stream()
                .flatMap(trial -> trial.complaints().stream())
                .map(complaint -> line.name() + ": " + complaint);
    }

    private static Stream<JsonNode> outcomes(Report.Line line) {
        return line.trials().stream()
                .flatMap(trial -> trial.outcomes().stream())
                .flatMap(turn -> turn.values().stream());
    }
}

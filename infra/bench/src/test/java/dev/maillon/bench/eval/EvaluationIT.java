package dev.maillon.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.LocalStack;
import dev.maillon.local.Progress;
import dev.maillon.local.StackSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluation itself, on real servers, with agents that need no model. */
class EvaluationIT {

    private static LocalStack stack;

    @BeforeAll
    static void start(@TempDir Path folder) {
        stack = LocalStack.start(StackSettings.anywhere(folder), Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void whatComesOutAsExpectedPassesEveryTimeAndWhatDoesNotIsTold() {
        ScenarioFiles files = new ScenarioFiles(Path.of("src/test/resources/playbook"));
        Report report =
                new Evaluation(files, Play.real(files.scenarios()), 2, Progress.SILENT).on(stack, "no model", null);
        List<Report.Line> lines = report.scenarios();
        assertThat(lines.getFirst().trials())
                .hasSize(2)
                .allSatisfy(trial -> assertThat(trial.complaints()).isEmpty());
        assertThat(lines.getLast().trials()).hasSize(2).allSatisfy(trial -> {
            assertThat(trial.complaints()).singleElement().asString().contains("each was to go to somebody else");
            assertThat(trial.turns()).isEqualTo(3);
        });
        assertThat(report.passed()).isFalse();
    }
}

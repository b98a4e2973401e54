package dev.maillon.bench.eval;

import dev.maillon.local.LocalStack;
import dev.maillon.local.StartupListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plays a folder's scenarios one after another, each as often as wanted. */
final class Evaluation {

    private final ScenarioFiles files;
    private final List<Play> plays;
    private final int trials;
    private final @Nullable String planner;
    private final StartupListener progress;

    /** A stack may have seen other evaluations. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /**
     * @param trials how often each is played
     * @param planner of all agents; null: as each scenario has it
     */
    Evaluation(ScenarioFiles files, List<Play> plays, int trials, @Nullable String planner, StartupListener progress) {
        this.files = files;
        this.plays = plays;
        this.trials = trials;
        this.planner = planner;
        this.progress = progress;
    }

    /**
     * @param about who answers
     * @param answering what is given a scenario's answers; null if a real model answers
     */
    Report on(LocalStack stack, String about, @Nullable Answering answering) {
        ScenarioPlayer stage = new ScenarioPlayer(stack, workspaces(), answering);
        List<Report.Line> lines = new ArrayList<>();
        for (int play = 0; play < plays.size(); play++) {
            lines.add(line(stage, play));
        }
        return Report.of(about, trials, List.copyOf(lines));
    }

    private Report.Line line(ScenarioPlayer stage, int index) {
        Play play = plays.get(index);
        Map<String, Object> catalog = catalog(play.scenario());
        List<Trial> played = IntStream.rangeClosed(1, trials)
                .mapToObj(trial -> stage.play(play, catalog, workspace(index, trial), trial))
                .toList();
        long passed = played.stream().filter(Trial::passed).count();
        progress.say("%d of %d %s: %s"
                .formatted(
                        index + 1,
                        plays.size(),
                        play.name(),
                        passed == trials ? "passed" : passed + " of " + trials + " passed"));
        return Report.Line.of(play, played);
    }

    private Map<String, Object> catalog(Scenario scenario) {
        Map<String, Object> catalog = files.catalog(scenario);
        return planner == null ? catalog : CatalogDocument.plannedBy(planner, catalog, scenario);
    }

    private List<String> workspaces() {
        return IntStream.range(0, plays.size())
                .boxed()
                .flatMap(play -> IntStream.rangeClosed(1, trials).mapToObj(trial -> workspace(play, trial)))
                .toList();
    }

    private String workspace(int play, int trial) {
        return "eval-" + run + "-" + play + "-" + trial;
    }
}

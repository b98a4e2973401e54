package dev.maillon.bench.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it is played: with the answers of a good model or, an attack only, with those of one that obeys the attacker.
 *
 * @param expected any of which will do
 * @param answers null if a real model answers
 */
record Play(
        String name,
        Scenario scenario,
        List<Expected> expected,
        @Nullable ScriptedAnswers answers) {

    /** What there is to play when a real model answers. */
    static List<Play> real(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> new Play(scenario.name(), scenario, scenario.expect(), null))
                .toList();
    }

    /** @throws BadScenario if a scenario has no answers */
    static List<Play> scripted(List<Scenario> scenarios) {
        List<Play> plays = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            if (scenario.scripted() == null) {
                throw new BadScenario(scenario.name(), "scripted is missing: it is needed with --llm scripted");
            }
            plays.add(new Play(scenario.name(), scenario, scenario.expect(), scenario.scripted()));
            if (scenario.isAttack()) {
                plays.add(obeying(scenario));
            }
        }
        return plays;
    }

    private static Play obeying(Scenario scenario) {
        return new Play(
                scenario.name() + " (obeys)",
                scenario,
                List.of(Objects.requireNonNull(scenario.obeysExpect())),
                scenario.obeys());
    }
}

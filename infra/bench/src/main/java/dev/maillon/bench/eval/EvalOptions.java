package dev.maillon.bench.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code infra/bench/eval} was asked for; the script has checked that every option is known and has its value.
 *
 * @param llm who answers
 * @param planner of all agents, {@code model} or {@code playbook}; null: as each scenario has it
 * @param trials how often each scenario is played: the k of pass^k
 * @param only scenarios whose name contains this; null: all
 * @param json where the report goes; null: nowhere
 * @param log of the applications
 */
record EvalOptions(
        Path scenarios,
        Llm llm,
        @Nullable String planner,
        int trials,
        @Nullable String only,
        @Nullable Path json,
        Path log) {

    enum Llm {
        OPENAI,
        ANTHROPIC,
        OLLAMA,
        SCRIPTED
    }

    static EvalOptions parse(List<String> arguments) {
        EvalOptions options = new EvalOptions(
                Path.of("infra/bench/scenarios"), Llm.SCRIPTED, null, 3, null, null, Path.of("eval.log"));
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options = options.with(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }

    private EvalOptions with(String option, String value) {
        return switch (option) {
            case "--scenarios" -> new EvalOptions(Path.of(value), llm, planner, trials, only, json, log);
            case "--llm" ->
                new EvalOptions(
                        scenarios, Llm.valueOf(value.toUpperCase(Locale.ROOT)), planner, trials, only, json, log);
            case "--planner" -> new EvalOptions(scenarios, llm, value, trials, only, json, log);
            case "--k" -> new EvalOptions(scenarios, llm, planner, Integer.parseInt(value), only, json, log);
            case "--only" -> new EvalOptions(scenarios, llm, planner, trials, value, json, log);
            case "--json" -> new EvalOptions(scenarios, llm, planner, trials, only, Path.of(value), log);
            case "--log" -> new EvalOptions(scenarios, llm, planner, trials, only, json, Path.of(value));
            default -> throw new IllegalArgumentException("There is no option " + option);
        };
    }

    boolean wants(Scenario scenario) {
        return only == null || scenario.name().contains(only);
    }
}

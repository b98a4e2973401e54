package dev.maillon.bench.eval;

import dev.maillon.local.Console;
import dev.maillon.local.LocalStack;
import dev.maillon.local.LogFile;
import dev.maillon.local.StackSettings;
import dev.maillon.local.StartFailure;
import dev.maillon.local.model.ScriptedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The program behind {@code infra/bench/eval}. */
public final class Eval {

    private static final String SCRIPTED =
            "A scripted model answered. This tests the evaluation and what guards an agent, and is no model's score.";

    private final EvalOptions options;
    private final Console console;

    private Eval(EvalOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    public static void main(String[] arguments) {
        EvalOptions options = EvalOptions.parse(List.of(arguments));
        LogFile.use(options.log());
        System.exit(new Eval(options, Console.ofTerminal()).run());
    }

    /** @return the exit status */
    private int run() {
        try {
            ScenarioFiles files = new ScenarioFiles(options.scenarios());
            List<Scenario> wanted =
                    files.scenarios().stream().filter(options::wants).toList();
            if (wanted.isEmpty()) {
                console.print("There is no such scenario in " + options.scenarios() + ".");
                return 2;
            }
            return told(options.llm() == EvalOptions.Llm.SCRIPTED ? scripted(files, wanted) : real(files, wanted));
        } catch (BadScenario | StartFailure failure) {
            console.print(String.valueOf(failure.getMessage()));
            return 2;
        } catch (RuntimeException failure) {
            LoggerFactory.getLogger(Eval.class).error("The evaluation failed", failure);
            console.print("The evaluation failed: " + failure + "\nMore is in " + options.log());
            return 2;
        }
    }

    private int told(Report report) {
        console.print(ReportText.of(report));
        if (options.json() != null) {
            report.writeTo(options.json());
            console.print("The report is in " + options.json() + ".");
        }
        return report.passed() ? 0 : 1;
    }

    private Report scripted(ScenarioFiles files, List<Scenario> scenarios) {
        ScenarioScript script = new ScenarioScript();
        try (ScriptedModel model = new ScriptedModel(0, script)) {
            ScriptedProvider.use(model.url());
            List<Play> plays = Play.scripted(scenarios);
            return onAStack(stack -> evaluation(files, plays).on(stack, SCRIPTED, script));
        }
    }

    private Report real(ScenarioFiles files, List<Scenario> scenarios) {
        String model = Objects.requireNonNullElse(System.getenv("MAILLON_LLM_PRIMARY_MODEL"), "");
        String kind = options.llm().name().toLowerCase(Locale.ROOT);
        System.setProperty("maillon.llm.primary.kind", kind);
        String about = kind + " " + model + " answered.";
        return onAStack(stack -> evaluation(files, Play.real(scenarios)).on(stack, about, null));
    }

    private Evaluation evaluation(ScenarioFiles files, List<Play> plays) {
        return new Evaluation(files, plays, options.trials(), options.planner(), console);
    }

    private interface Work {
        Report on(LocalStack stack);
    }

    /** Its data is of no use to anybody afterwards; after Ctrl-C, too. */
    private Report onAStack(Work work) {
        Path data = folder();
        // Hooks have no order: this one both ends the stack and deletes its data, once there is one.
        AtomicReference<@Nullable LocalStack> started = new AtomicReference<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started.get(), data), "end"));
        LocalStack stack = LocalStack.start(StackSettings.anywhere(data), console);
        started.set(stack);
        return work.on(stack);
    }

    private static void end(@Nullable LocalStack stack, Path data) {
        if (stack != null) {
            stack.close();
        }
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("maillon-eval");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

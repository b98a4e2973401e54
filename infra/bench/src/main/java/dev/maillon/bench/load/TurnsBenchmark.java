package dev.maillon.bench.load;

import dev.maillon.bench.load.Switches.Misused;
import dev.maillon.bench.load.Switches.Switch;
import dev.maillon.local.Console;
import dev.maillon.local.StartupListener;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The program behind {@code infra/bench/turns}. */
public final class TurnsBenchmark {

    private TurnsBenchmark() {}

    public static void main(String[] arguments) {
        Program.run("turns", SWITCHES, arguments, TurnsBenchmark::measure);
    }

    static final List<Switch> SWITCHES = List.of(
            new Switch("in-flight", "N", "32", "closed loop: how many customers always wait for an answer"),
            new Switch("rate", "R", "", "open loop instead: messages a second, whoever waits"),
            new Switch("seconds", "S", "30", "how long it is measured"),
            new Switch("warm-up", "S", "30", "how long the same load runs before"),
            new Switch("warm-up-in-flight", "N", "", "a closed loop of so many, for as long, before that"),
            new Switch("model-millis", "M", "", "a scripted model answers after this time; else the playbook plans"),
            new Switch("earlier", "H", "0", "earlier messages of each conversation"),
            new Switch("names", "K", "10", "names in the workspace's catalog"),
            new Switch("conversations", "C", "200", "that are there at the beginning"),
            BenchSettings.POLLS,
            BenchSettings.DATA,
            new Switch("seed", "N", "1", "of the arrivals of an open loop"),
            BenchSettings.PROFILE,
            new Switch("url", "URL", "", "measure the system at this address, and start none"),
            new Switch("workspace", "NAME", "demo", "with --url: a workspace for this alone, its catalog is replaced"),
            new Switch("key", "KEY", "", "with --url: a key with the roles gateway, operator and admin"),
            new Switch("sink", "HOST:PORT", "", "with --url: where its worker finds this machine"),
            Program.JSON);

    private static boolean measure(Switches asked, Console console) throws InterruptedException {
        try (BenchModel.Server model = BenchModel.serve(asked);
                MeasuredSystem place = place(asked, model, console);
                Setting setting = new Setting(place)) {
            setting.putCatalog(model.planner(), asked.number("names"));
            setting.come(asked.number("conversations"), asked.number("earlier"));
            TurnsReport report = on(setting, asked, console);
            console.print(report.text());
            Program.write(report, asked);
            return report.count().wrong().isEmpty();
        }
    }

    static TurnsReport on(Setting setting, Switches asked, StartupListener progress) throws InterruptedException {
        Load load = asked.has("rate")
                ? new OpenLoop(asked.decimal("rate"), asked.number("seed"))
                : new ClosedLoop(asked.number("in-flight"));
        if (asked.has("warm-up-in-flight")) {
            Load before = new ClosedLoop(asked.number("warm-up-in-flight"));
            progress.say("warming up, " + before.about());
            setting.measuring().run(before, Duration.ZERO, asked.seconds("warm-up"));
        }
        progress.say("sending, " + load.about());
        Window window = setting.measuring().run(load, asked.seconds("warm-up"), asked.seconds("seconds"));
        progress.say("counting");
        return TurnsReport.of(load.about(), window, setting);
    }

    private static MeasuredSystem place(Switches asked, BenchModel.Server model, Console console) {
        if (!asked.has("url")) {
            return LocalPlace.start(BenchSettings.asked(asked, model.settings()), console);
        }
        if (asked.has("model-millis") || asked.has("profile")) {
            throw new Misused("--model-millis and --profile go with a system that is started here, not with --url");
        }
        return new RemotePlace(
                URI.create(asked.text("url")), asked.text("workspace"), asked.text("key"), asked.text("sink"));
    }
}

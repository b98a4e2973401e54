package dev.maillon.bench.load;

import dev.maillon.bench.load.Switches.Switch;
import dev.maillon.local.Console;
import java.time.Duration;
import java.util.List;

/** The program behind {@code infra/bench/turns}. */
public final class Turns {

    private Turns() {}

    public static void main(String[] arguments) {
        Program.run("turns", SWITCHES, arguments, Turns::measure);
    }

    private static final List<Switch> SWITCHES = List.of(
            new Switch("in-flight", "N", "32", "closed loop: how many customers always wait for an answer"),
            new Switch("rate", "R", "", "open loop instead: messages a second, whoever waits"),
            new Switch("seconds", "S", "30", "how long it is measured"),
            new Switch("warm-up", "S", "30", "how long the same load runs before"),
            new Switch("model-millis", "M", "", "a scripted model answers after this time; else the playbook plans"),
            new Switch("earlier", "H", "0", "earlier messages of each conversation"),
            new Switch("names", "K", "10", "names in the workspace's catalog"),
            new Switch("conversations", "C", "200", "that are there at the beginning"),
            new Switch("polls", "N", "2000", "history.transferProcessorMaxPollRPS of the dev server, or default"),
            new Switch("seed", "N", "1", "of the arrivals of an open loop"),
            new Switch("profile", "DIR", "", "record worker and starter there (JFR)"),
            new Switch("url", "URL", "", "measure the system at this address, and start none"),
            new Switch("workspace", "NAME", "demo", "with --url: a workspace for this alone, its catalog is replaced"),
            new Switch("key", "KEY", "", "with --url: a key with the roles gateway, operator and admin"),
            new Switch("sink", "HOST:PORT", "", "with --url: where its worker finds this machine"),
            new Switch("json", "FILE", "", "also write the report there"));

    private static boolean measure(Switches asked, Console console) throws InterruptedException {
        try (Setting setting = Setting.of(asked, console)) {
            Load load = asked.has("rate")
                    ? new OpenLoop(asked.decimal("rate"), asked.number("seed"))
                    : new ClosedLoop(asked.number("in-flight"));
            console.say("sending, " + load.about());
            Window window = setting.measuring().run(load, seconds(asked, "warm-up"), seconds(asked, "seconds"));
            console.say("counting");
            TurnsReport report = TurnsReport.of(load.about(), window, setting);
            console.print(report.text());
            Program.write(report, asked);
            return report.count().wrong().isEmpty();
        }
    }

    private static Duration seconds(Switches asked, String name) {
        return Duration.ofSeconds(asked.number(name));
    }
}

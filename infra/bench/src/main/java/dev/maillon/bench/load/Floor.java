package dev.maillon.bench.load;

import dev.maillon.bench.floor.FloorFront;
import dev.maillon.bench.floor.FloorWorker;
import dev.maillon.bench.load.Switches.Switch;
import dev.maillon.local.Console;
import dev.maillon.local.Ports;
import dev.maillon.local.StartupListener;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program behind {@code infra/bench/floor}: Maillon and the floor by turns, on the same servers, and the ratio of the two. */
public final class Floor {

    private static final String WORKER = "floor-worker";
    private static final String FRONT = "floor-front";

    static final List<Switch> SWITCHES = List.of(
            new Switch("in-flight", "N,M", "1,32", "closed loops: how many customers always wait for an answer"),
            new Switch("rounds", "N", "5", "how often each is measured, Maillon and the floor in turn"),
            new Switch("seconds", "S", "8", "how long each time"),
            new Switch("warm-up", "S", "40", "how long both run before, together"),
            new Switch("conversations", "C", "200", "that are there at the beginning"),
            BenchSettings.POLLS,
            BenchSettings.DATA,
            BenchSettings.PROFILE,
            Program.JSON);

    private Floor() {}

    public static void main(String[] arguments) {
        Program.run("floor", SWITCHES, arguments, Floor::measure);
    }

    private static boolean measure(Switches asked, Console console) throws InterruptedException {
        LocalPlace place = LocalPlace.start(BenchSettings.asked(asked, Map.of()), console);
        try (place;
                Setting setting = new Setting(place)) {
            setting.putCatalog("playbook", 0);
            setting.come(asked.number("conversations"), 0);
            FloorReport report = on(place, setting, asked, console);
            console.print(report.text());
            Program.write(report, asked);
            return report.isRight();
        }
    }

    static FloorReport on(LocalPlace place, Setting setting, Switches asked, StartupListener progress)
            throws InterruptedException {
        Crowd crowd = startFloor(place.stack(), setting, asked.number("conversations"));
        progress.say("the floor is up");
        Side maillon = new Side(setting.measuring(), List.of("worker", "starter"));
        Side floor = new Side(crowd.measuring(place.meters()), List.of(WORKER, FRONT));
        warmUp(maillon, floor, asked.seconds("warm-up"));
        List<Comparison> comparisons = new ArrayList<>();
        for (String inFlight : asked.text("in-flight").split(",")) {
            Load load = new ClosedLoop(Integer.parseInt(inFlight));
            progress.say("sending, " + load.about());
            comparisons.add(compare(maillon, floor, load, asked));
        }
        return new FloorReport(
                comparisons, setting.count(), crowd.journeys().notAnsweredOnce().size());
    }

    /** @param programs whose processor time is its own */
    record Side(Measuring measuring, List<String> programs) {

        double cpuMillisPerTurn(Window window) {
            return programs.stream().mapToDouble(window::cpuMillisPerTurn).sum();
        }
    }

    private static Crowd startFloor(BenchStack stack, Setting setting, int conversations) {
        start(stack, WORKER, FloorWorker.class, setting.sinkUrl());
        String front = start(stack, FRONT, FloorFront.class, setting.sinkUrl());
        Crowd crowd = new Crowd(setting.run() + "-floor", URI.create(front + "/messages"), "none");
        crowd.customers().come(conversations);
        setting.sink().expect(crowd.journeys());
        return crowd;
    }

    /** @return its address */
    private static String start(BenchStack stack, String name, Class<?> program, String replies) {
        int port = Ports.anyFree();
        String address = "http://127.0.0.1:" + port;
        stack.add(
                name,
                program,
                Map.of(
                        "database", stack.servers().database().url().replace("/maillon?", "/floor?"),
                        "temporal", stack.servers().temporal().target(),
                        "replies", replies,
                        "port", String.valueOf(port)),
                address + "/health");
        return address;
    }

    private static void warmUp(Side maillon, Side floor, Duration time) throws InterruptedException {
        Load load = new ClosedLoop(16);
        Thread beside = Thread.ofVirtual().start(() -> {
            try {
                floor.measuring().run(load, Duration.ZERO, time);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        maillon.measuring().run(load, Duration.ZERO, time);
        beside.join();
    }

    private static Comparison compare(Side maillon, Side floor, Load load, Switches asked) throws InterruptedException {
        Duration time = asked.seconds("seconds");
        List<Comparison.Pair> pairs = new ArrayList<>();
        for (int round = 0; round < asked.number("rounds"); round++) {
            Window ours = maillon.measuring().run(load, Duration.ofSeconds(1), time);
            Window bare = floor.measuring().run(load, Duration.ofSeconds(1), time);
            pairs.add(new Comparison.Pair(ours, bare, maillon.cpuMillisPerTurn(ours), floor.cpuMillisPerTurn(bare)));
        }
        return Comparison.of(load.about(), pairs);
    }
}

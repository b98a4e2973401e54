package dev.maillon.bench.load;

import dev.maillon.bench.load.Switches.Switch;
import dev.maillon.local.Console;
import dev.maillon.local.StartupListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The program behind {@code infra/bench/waiting}: very many turns wait for a slow model in one worker, and one comes that need not. */
public final class Waiting {

    private static final Duration ALL_WAIT_WITHIN = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int ROOM = 64;

    static final List<Switch> SWITCHES = List.of(
            new Switch("turns", "N", "2000", "how many wait at once"),
            new Switch("heap", "SIZE", "1g", "of the worker"),
            new Switch("quick", "N", "50", "quick turns, one after the other: alone, then among those that wait"),
            new Switch("rate", "R", "100", "how many of the waiting ones begin in a second"),
            new Switch("hold", "S", "20", "how long all of them wait before the first quick one comes"),
            BenchSettings.POLLS,
            BenchSettings.DATA,
            BenchSettings.PROFILE,
            Program.JSON);

    private Waiting() {}

    public static void main(String[] arguments) {
        Program.run("waiting", SWITCHES, arguments, Waiting::measure);
    }

    private static boolean measure(Switches asked, Console console) throws InterruptedException {
        HeldModel held = new HeldModel(new BenchModel(Duration.ZERO));
        try (BenchModel.Server model = BenchModel.serve(held);
                LocalPlace place = LocalPlace.start(settings(asked, model), console);
                Setting setting = new Setting(place)) {
            setting.putCatalog("model", 0);
            // One who writes again at once would wait for their own last run: Temporal begins no second one of an id
            // within a second.
            setting.come(asked.number("quick"), 0);
            WaitingReport report = on(place, setting, held, asked, console);
            console.print(report.text());
            Program.write(report, asked);
            return report.count().wrong().isEmpty();
        }
    }

    static WaitingReport on(LocalPlace place, Setting setting, HeldModel held, Switches asked, StartupListener progress)
            throws InterruptedException {
        Sender sender = setting.crowd().sender();
        ProcessMeter worker = place.stack().meter("worker");
        int quick = asked.number("quick");
        oneByOne(sender, quick * 2);
        Latencies alone = oneByOne(sender, quick);
        double before = worker.nowMiB();
        progress.say("letting " + asked.number("turns") + " turns wait");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Journey>> waiting = letWait(asked, sender, held, threads);
            Thread.sleep(asked.seconds("hold"));
            int waited = held.held();
            double heartbeats = heartbeatsPerSecond(place);
            Latencies among = oneByOne(sender, quick);
            double during = worker.nowMiB();
            progress.say("letting them go on");
            held.goOn();
            for (Future<Journey> turn : waiting) {
                turn.get();
            }
            return new WaitingReport(
                    waited, before, during, worker.peakMiB(), heartbeats, alone, among, setting.count());
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            held.goOn();
        }
    }

    private static List<Future<Journey>> letWait(Switches asked, Sender sender, HeldModel held, ExecutorService threads)
            throws InterruptedException {
        int turns = asked.number("turns");
        long between = (long) (1e9 / asked.decimal("rate"));
        long begin = System.nanoTime();
        List<Future<Journey>> waiting = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            OpenLoop.awaitTime(begin + i * between);
            waiting.add(threads.submit(() -> sender.sendPatiently(System.nanoTime())));
        }
        long end = System.nanoTime() + ALL_WAIT_WITHIN.toNanos();
        while (held.held() < turns && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
        }
        return waiting;
    }

    private static double heartbeatsPerSecond(LocalPlace place) throws InterruptedException {
        Meters meters = place.meters();
        Meters.Reading before = meters.read();
        Thread.sleep(Duration.ofSeconds(5));
        Long heartbeats = meters.read().since(before).heartbeats();
        return heartbeats == null ? 0 : heartbeats / 5.0;
    }

    private static Latencies oneByOne(Sender sender, int turns) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            Journey journey = sender.send(System.nanoTime());
            times.add(journey.delivered().getNow(journey.scheduled()) - journey.scheduled());
        }
        return Latencies.of(times);
    }

    /** Plans may take long, and as many as wait are under way at once; what else a worker does has no more room than usual. */
    static BenchSettings settings(Switches asked, BenchModel.Server model) {
        String slots = String.valueOf(asked.number("turns") + ROOM);
        Map<String, String> worker = new HashMap<>(model.settings());
        worker.put("maillon.worker.llm-slots", slots);
        worker.put("maillon.llm.primary.max-concurrent", slots);
        worker.put("maillon.llm.primary.timeout", "20m");
        return BenchSettings.asked(asked, worker)
                .withWorker(PatientWorker.class, List.of("-Xmx" + asked.text("heap"), "-XX:+UseSerialGC"));
    }
}

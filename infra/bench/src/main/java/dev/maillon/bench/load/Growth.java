package dev.maillon.bench.load;

import dev.maillon.bench.load.Customers.Customer;
import dev.maillon.bench.load.GrowthReport.Point;
import dev.maillon.bench.load.GrowthReport.Series;
import dev.maillon.bench.load.Switches.Switch;
import dev.maillon.local.Console;
import dev.maillon.local.StartupListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The program behind {@code infra/bench/growth}: what a turn costs when there is more of something that it does not need. */
public final class Growth {

    static final List<Switch> SWITCHES = List.of(
            new Switch("messages", "H,H", "20,200,2000", "earlier messages of a conversation"),
            new Switch("names", "K,K", "10,500,5000", "names in the workspace's catalog"),
            new Switch("turns", "N", "1000", "turns of one conversation, one after the other; 0: none"),
            new Switch("samples", "N", "40", "turns that are measured at each point, in rounds"),
            new Switch("warm-up", "N", "300", "turns before"),
            BenchSettings.POLLS,
            BenchSettings.DATA,
            BenchSettings.PROFILE,
            Program.JSON);

    private static final int ROUNDS = 4;

    /** Who write one after another before anything is measured. */
    private static final int CUSTOMERS = 50;

    /**
     * Before a customer writes again: where their last run has not ended by then, it continues as new, and Temporal begins no second run of
     * an id within a second.
     */
    private static final Duration READS_THE_REPLY = Duration.ofMillis(60);

    /** In so many parts one conversation's turns are shown. */
    private static final int WINDOWS = 10;

    private final Setting setting;
    private final LocalPlace place;
    private final Sampling sampling;
    private final int perRound;

    private Growth(Setting setting, LocalPlace place, int samples) {
        this.setting = setting;
        this.place = place;
        this.sampling = new Sampling(setting.crowd().sender(), place);
        this.perRound = Math.max(1, samples / ROUNDS);
    }

    public static void main(String[] arguments) {
        Program.run("growth", SWITCHES, arguments, Growth::measure);
    }

    private static boolean measure(Switches asked, Console console) throws InterruptedException {
        try (BenchModel.Server model = BenchModel.serve(Duration.ZERO);
                LocalPlace place = LocalPlace.start(BenchSettings.asked(asked, model.settings()), console);
                Setting setting = new Setting(place)) {
            GrowthReport report = on(place, setting, asked, console);
            console.print(report.text());
            Program.write(report, asked);
            return report.count().wrong().isEmpty();
        }
    }

    static GrowthReport on(LocalPlace place, Setting setting, Switches asked, StartupListener progress)
            throws InterruptedException {
        setting.putCatalog("model", 0);
        Growth growth = new Growth(setting, place, asked.number("samples"));
        setting.come(CUSTOMERS, 0);
        growth.warmUp(asked.number("warm-up"));
        List<Series> series = new ArrayList<>();
        progress.say("more and more earlier messages");
        series.add(growth.ofMessages(numbers(asked.text("messages"))));
        progress.say("more and more names");
        series.add(growth.ofNames(numbers(asked.text("names"))));
        if (asked.number("turns") > 0) {
            progress.say("more and more turns of one conversation");
            setting.putCatalog("model", 0);
            series.add(growth.ofTurns(asked.number("turns")));
        }
        return new GrowthReport(series, setting.count());
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
    }

    private void warmUp(int turns) throws InterruptedException {
        for (int i = 0; i < turns; i++) {
            setting.crowd().sender().send(System.nanoTime());
        }
    }

    /** In rounds over all sizes, so that a machine that becomes faster or slower meanwhile changes no slope. */
    private Series ofMessages(List<Integer> sizes) throws InterruptedException {
        List<Sampling.Sample> samples = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int size : sizes) {
                List<Customer> customers = strangers(perRound);
                place.tellPast(customers, size);
                for (Customer customer : customers) {
                    samples.add(sampling.turn(size, customer));
                }
            }
        }
        return new Series("earlier messages", 1000, Point.of(samples));
    }

    private Series ofNames(List<Integer> sizes) throws InterruptedException {
        List<Sampling.Sample> samples = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int size : sizes) {
                setting.putCatalog("model", size);
                // The catalog is read once; that is not what a turn costs.
                sampling.turn(size, strangers(1).getFirst());
                for (Customer customer : strangers(perRound)) {
                    samples.add(sampling.turn(size, customer));
                }
            }
        }
        return new Series("names", 1000, Point.of(samples));
    }

    private Series ofTurns(int turns) throws InterruptedException {
        Customer customer = strangers(1).getFirst();
        int window = Math.max(1, turns / WINDOWS);
        List<Sampling.Sample> samples = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            samples.add(sampling.turn((i / window) * window, customer));
            Thread.sleep(READS_THE_REPLY);
        }
        return new Series("turns before", 1000, Point.of(samples));
    }

    private List<Customer> strangers(int count) {
        List<Customer> strangers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            strangers.add(setting.crowd().customers().stranger());
        }
        return strangers;
    }
}

package dev.maillon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maillon.bench.load.Switches.Switch;
import dev.maillon.local.StartupListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small run of each measurement, on one system: what it counts must come out, and its figures must be there. No time is judged. */
class LoadBenchIT {

    private static final HeldModel HELD = new HeldModel(new BenchModel(Duration.ZERO));

    private static BenchModel.Server model;
    private static LocalPlace place;

    @BeforeAll
    static void start(@TempDir Path folder) {
        model = BenchModel.serve(HELD);
        Switches asked = read(Waiting.SWITCHES, "--turns", "20", "--heap", "512m", "--data", folder.toString());
        place = LocalPlace.start(Waiting.settings(asked, model), StartupListener.SILENT);
    }

    @AfterAll
    static void stop() {
        place.close();
        model.close();
    }

    @Test
    @Tag("R38")
    void aTextTurnHasOneModelCallAndItsBounds() throws InterruptedException {
        try (Setting setting = setting("model")) {
            TurnsReport report = TurnsBenchmark.on(
                    setting,
                    read(TurnsBenchmark.SWITCHES, "--in-flight", "4", "--seconds", "3", "--warm-up", "3"),
                    StartupListener.SILENT);
            assertRight(report.count());
            assertThat(report.count().modelCalls()).isEqualTo(report.count().turns());
            assertThat(report.count().tokens()).isPositive();
            Costs costs = Objects.requireNonNull(report.costs());
            assertThat(costs.runs()).isPositive();
            assertThat(costs.most().events()).isBetween(10L, 30L);
            assertThat(costs.most().bytes()).isBetween(1_000L, 10_240L);
            assertThat(costs.most().actions() + report.heartbeatsPerTurn()).isBetween(4.0, 8.0);
            assertMeasured(report.window());
        }
    }

    @Test
    void anOpenLoopSendsAtItsTimes() throws InterruptedException {
        try (Setting setting = setting("playbook")) {
            TurnsReport report = TurnsBenchmark.on(
                    setting,
                    read(TurnsBenchmark.SWITCHES, "--rate", "5", "--seconds", "3", "--warm-up", "1"),
                    StartupListener.SILENT);
            assertRight(report.count());
            assertThat(report.count().modelCalls()).isZero();
            assertThat(report.count().sent()).isEqualTo(arrivals(5, 4));
        }
    }

    @Test
    void theFloorTakesTheSameLoad() throws InterruptedException {
        try (Setting setting = setting("playbook")) {
            FloorReport report = Floor.on(
                    place,
                    setting,
                    read(Floor.SWITCHES, "--rounds", "1", "--seconds", "2", "--warm-up", "3", "--in-flight", "2"),
                    StartupListener.SILENT);
            assertRight(report.count());
            assertThat(report.isRight()).isTrue();
            assertThat(report.comparisons()).singleElement().satisfies(of -> {
                assertThat(of.pairs()).hasSize(1);
                assertThat(of.pairs().getFirst().floor().used().cpuSeconds())
                        .containsKeys("floor-worker", "floor-front");
            });
        }
    }

    @Test
    void aTurnHasNoByteAndNoTokenMoreForEarlierMessages() throws InterruptedException {
        try (Setting setting = setting("model")) {
            GrowthReport report = Growth.on(
                    place,
                    setting,
                    read(
                            Growth.SWITCHES,
                            "--messages=20,200",
                            "--names=10,200",
                            "--turns=10",
                            "--samples=4",
                            "--warm-up=1"),
                    StartupListener.SILENT);
            assertRight(report.count());
            assertThat(report.series()).hasSize(3);
            List<GrowthReport.Point> messages = report.series().getFirst().points();
            assertThat(messages.getLast().tokens())
                    .isEqualTo(messages.getFirst().tokens())
                    .isPositive();
            assertThat(messages.getLast().bytes()).isCloseTo(messages.getFirst().bytes(), within(50.0));
        }
    }

    @Test
    void turnsWaitForTheModelAndOthersPass() throws InterruptedException {
        try (Setting setting = setting("model")) {
            WaitingReport report = Waiting.on(
                    place,
                    setting,
                    HELD,
                    read(Waiting.SWITCHES, "--turns", "20", "--quick", "3", "--hold", "1"),
                    StartupListener.SILENT);
            assertRight(report.count());
            assertThat(report.waited()).isEqualTo(20);
            assertThat(report.among().count()).isEqualTo(3);
            assertThat(report.duringMiB()).isPositive();
        }
    }

    private static Setting setting(String planner) {
        Setting setting = new Setting(place);
        setting.putCatalog(planner, 10);
        setting.come(8, 0);
        return setting;
    }

    private static void assertRight(Ledger.Count count) {
        assertThat(count.wrong()).isEmpty();
        assertThat(count.sent()).isPositive().isEqualTo(count.delivered());
        assertThat(count.openRuns()).isZero();
    }

    /** How many turns fell into the time is the machine's affair. */
    private static void assertMeasured(Window window) {
        assertThat(window.seconds()).isPositive();
        assertThat(window.used().cpuSeconds()).containsKeys("worker", "starter", "temporal", "mariadb", "bench");
        assertThat(window.used().heartbeats()).isNotNull();
        assertThat(window.peakMiB().get("worker")).isPositive();
        assertThat(Objects.requireNonNull(window.used().database()).statements())
                .isPositive();
    }

    private static long arrivals(double rate, int seconds) {
        PoissonArrivals arrivals = new PoissonArrivals(rate, 1);
        long count = 0;
        while (arrivals.next() < seconds * 1_000_000_000L) {
            count++;
        }
        return count;
    }

    private static Switches read(List<Switch> known, String... arguments) {
        return Switches.read("test", known, arguments);
    }
}

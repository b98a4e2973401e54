package dev.maillon.bench.load;

import dev.maillon.bench.load.Switches.Misused;
import dev.maillon.local.DemoWorkspace;
import dev.maillon.local.MaillonApi.Answer;
import dev.maillon.local.Progress;
import dev.maillon.local.model.ScriptedModel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that a load needs, started: the system, its model, the customers and their gateway, and who counts. */
final class Setting implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String run = "bench-" + Long.toString(System.currentTimeMillis(), 36);
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Journeys journeys = new Journeys(run);
    private final Customers customers = new Customers(run);
    private final @Nullable ScriptedModel model;
    private final Place place;
    private final Sink sink;
    private final Gateway gateway;

    private Setting(@Nullable ScriptedModel model, Place place) {
        this.model = model;
        this.place = place;
        this.sink = new Sink(place.sink(), journeys);
        this.gateway = new Gateway(URI.create(place.api().base() + "/messages"), place.key());
    }

    static Setting of(Switches asked, Progress progress) {
        ScriptedModel model = asked.has("model-millis")
                ? new ScriptedModel(0, new BenchModel(Duration.ofMillis(asked.number("model-millis"))))
                : null;
        Setting setting = new Setting(model, asked.has("url") ? remote(asked) : local(asked, model, progress));
        setting.prepare(asked.number("names"), asked.number("conversations"), asked.number("earlier"));
        return setting;
    }

    private static Place remote(Switches asked) {
        if (asked.has("model-millis") || asked.has("profile")) {
            throw new Misused("--model-millis and --profile go with a system that is started here, not with --url");
        }
        return new RemotePlace(
                URI.create(asked.text("url")), asked.text("workspace"), asked.text("key"), asked.text("sink"));
    }

    private static Place local(Switches asked, @Nullable ScriptedModel model, Progress progress) {
        String polls = asked.text("polls");
        return new LocalPlace(BenchStack.start(
                new BenchSettings(
                        Path.of("infra/bench/target/load").toAbsolutePath(),
                        polls.equals("default") ? null : Integer.valueOf(asked.number("polls")),
                        BenchSettings.JVM,
                        model == null ? Map.of() : modelSettings(model),
                        asked.has("profile") ? Path.of(asked.text("profile")) : null),
                progress));
    }

    static Map<String, String> modelSettings(ScriptedModel model) {
        return Map.of(
                "maillon.llm.primary.kind", "openai",
                "maillon.llm.primary.base-url", model.url() + "/v1",
                "maillon.llm.primary.api-key", "scripted",
                "maillon.llm.primary.model", "scripted",
                "maillon.llm.primary.max-concurrent", "64");
    }

    private void prepare(int names, int conversations, int earlier) {
        String planner = model == null ? "playbook" : "model";
        Answer answer =
                place.api().putYaml("/catalog", BenchCatalog.document(sink.url(place.sinkHost()), planner, names));
        if (!answer.isOk()) {
            throw new IllegalStateException("the catalog is refused: " + answer.text());
        }
        var come = customers.come(conversations);
        if (earlier > 0) {
            place.tellPast(come, earlier);
        }
    }

    Measuring measuring() {
        return new Measuring(journeys, new Sender(journeys, customers, gateway, PATIENCE), place.meters());
    }

    /** To be called when no message is on its way any more. */
    Ledger.Count count() throws InterruptedException {
        TemporalMeter temporal = place.temporal();
        return new Ledger(place.api(), began, temporal == null ? () -> 0 : () -> openRuns(temporal)).count(journeys);
    }

    private static long openRuns(TemporalMeter temporal) {
        return temporal.count("ExecutionStatus = 'Running' AND MaillonWorkspace = '" + DemoWorkspace.NAME + "'");
    }

    /** Null where Temporal is not known. */
    @Nullable
    Costs costs() {
        TemporalMeter temporal = place.temporal();
        return temporal == null ? null : Costs.of(journeys.all(), temporal);
    }

    /** How often a message had to come again before it was acknowledged. */
    long refusals() {
        return gateway.refusals();
    }

    @Override
    public void close() {
        place.close();
        sink.close();
        if (model != null) {
            model.close();
        }
    }
}

package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.maillon.local.MaillonApi.Answer;
import dev.maillon.local.model.Reaction;
import dev.maillon.local.model.ScriptedModel;
import dev.maillon.turns.Payloads;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The stack that the end-to-end tests share, started once a run; and what they need to look into it. */
final class TestStack {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private TestStack() {}

    static LocalStack get() {
        return Shared.STACK;
    }

    /** The model that the shared stack's worker asks: it answers what a test has told it to, else status 500. */
    static ScriptedModel model() {
        return Shared.MODEL;
    }

    /** One of its own, for a test that stops servers or brings its own worker. */
    static LocalStack startOwn(boolean worker) {
        StackSettings settings = StackSettings.anywhere(folder());
        return start(worker ? settings : settings.withoutWorker());
    }

    /** Servers and sink of its own, for a test that brings all applications. */
    static LocalStack startServers() {
        return start(StackSettings.anywhere(folder()).withoutApplications());
    }

    /** One of its own without a worker, whose Temporal server has these limits. */
    static LocalStack startWithoutWorker(Map<String, Integer> limits) {
        return start(StackSettings.anywhere(folder()).withoutWorker().withLimits(limits));
    }

    /** One of its own whose worker asks this model. */
    static LocalStack startOwn(ScriptedModel model) {
        return start(StackSettings.anywhere(folder()).withModel(settings(model)));
    }

    /** The same, for a test that brings its own workers. */
    static LocalStack startWithoutWorker(ScriptedModel model) {
        return start(StackSettings.anywhere(folder()).withoutWorker().withModel(settings(model)));
    }

    /** One of its own whose worker asks this model, and the speech-to-text server. */
    static LocalStack startWithSpeech(ScriptedModel model) {
        return start(StackSettings.anywhere(folder()).withSpeech().withModel(settings(model)));
    }

    private static Map<String, String> settings(ScriptedModel model) {
        return Map.of(
                "maillon.llm.primary.kind", "openai",
                "maillon.llm.primary.base-url", model.url().toString(),
                "maillon.llm.primary.model", "scripted");
    }

    /** One of its own, with the speech-to-text server. */
    static LocalStack startWithSpeech(boolean worker) {
        StackSettings settings = StackSettings.anywhere(folder()).withSpeech();
        return start(worker ? settings : settings.withoutWorker());
    }

    private static LocalStack start(StackSettings settings) {
        return LocalStack.start(settings, line -> {});
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target/stacks").toAbsolutePath()), "s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void putCatalog(String name) {
        putCatalog(get(), name);
    }

    static void putCatalog(LocalStack stack, String name) {
        putCatalog(stack, name, stack.sink().url());
    }

    /** @param receiver of the replies */
    static void putCatalog(LocalStack stack, String name, URI receiver) {
        putDocument(stack, catalog(name, receiver));
    }

    static void putDocument(LocalStack stack, String document) {
        Answer answer = stack.api().putYaml("/catalog", document);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    static String catalog(String name, URI receiver) {
        return resource("/catalogs/" + name + ".yaml").replace("http://127.0.0.1:9700", receiver.toString());
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(TestStack.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the tools folder, with Temporal's SDK. */
    static Path python() {
        return tool("python/bin/python", "--python");
    }

    /** @param option of infra/local/install that puts it in */
    static Path tool(String path, String option) {
        return Programs.tools()
                .map(tools -> tools.resolve(path))
                .filter(Files::isExecutable)
                .orElseThrow(() -> new AssertionError(path + " is not here: run infra/local/install " + option));
    }

    /**
     * Runs a program to its end, which has to be a good one.
     *
     * @param folder where its output is kept
     * @return all that it has written
     */
    static String run(ProcessBuilder program, Path folder, Duration most) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process running =
                program.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = running.waitFor(most);
        running.descendants().forEach(ProcessHandle::destroy);
        running.destroy();

        String written = Files.readString(log);
        assertThat(ended).as(written).isTrue();
        assertThat(running.exitValue()).as(written).isZero();
        return written;
    }

    static JdbcClient jdbc(LocalStack stack) {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(stack.database().url());
        source.setUser("root");
        return JdbcClient.create(source);
    }

    static WorkflowClient temporal(LocalStack stack) {
        return WorkflowClient.newInstance(
                WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                        .setTarget(stack.temporal().target())
                        .build()),
                WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.dataConverter())
                        .build());
    }

    /** What a history holds, as it is before it is encoded. */
    static String payloads(WorkflowExecutionHistory history) {
        Matcher data = Pattern.compile("\"data\": \"([^\"]+)\"")
                .matcher(history.toJson(true).replace("\\u003d", "="));
        return data.results()
                .map(found -> new String(Base64.getDecoder().decode(found.group(1)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    /** All turns of a conversation, once they handle this many messages and all have ended. */
    static List<JsonNode> turnsWhenQuiet(MaillonApi api, String conversation, int messages) {
        return await(
                () -> turns(api, conversation),
                turns -> turns.stream()
                                        .mapToInt(turn -> turn.at("/messages").size())
                                        .sum()
                                >= messages
                        && turns.stream().noneMatch(turn -> turn.at("/endedAt").isNull()));
    }

    /** The conversation that a turn is of. */
    static String conversationOf(JsonNode turn) {
        String id = turn.at("/turnId").asString();
        return id.substring(0, id.indexOf('#'));
    }

    static List<JsonNode> turns(MaillonApi api, String conversation) {
        return pages(api, "/conversations/" + conversation + "/turns");
    }

    static List<JsonNode> events(MaillonApi api, String conversation) {
        return pages(api, "/conversations/" + conversation + "/events");
    }

    private static List<JsonNode> pages(MaillonApi api, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            String asked = path + next;
            Answer page = await(() -> api.get(asked), answer -> answer.status() != 503);
            if (page.status() == 404) {
                // Acknowledged, and not opened yet.
                return items;
            }
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            items.addAll(page.body().at("/items").values());
            JsonNode cursor = page.body().at("/next");
            next = cursor.isNull() || cursor.isMissingNode()
                    ? ""
                    : "?cursor=" + URLEncoder.encode(cursor.asString(), StandardCharsets.UTF_8);
        } while (!next.isEmpty());
        return items;
    }

    static <T> T await(Supplier<T> state, Predicate<T> reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T last = state.get();
        while (!reached.test(last)) {
            assertThat(System.nanoTime())
                    .as("not reached within %s; last seen: %s", PATIENCE, last)
                    .isLessThan(end);
            pause(Duration.ofMillis(200));
            last = state.get();
        }
        return last;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {
        static final ScriptedModel MODEL = new ScriptedModel(0, question -> Reaction.fails(500));
        static final LocalStack STACK = start();

        private static LocalStack start() {
            LocalStack stack = startOwn(MODEL);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            return stack;
        }
    }
}

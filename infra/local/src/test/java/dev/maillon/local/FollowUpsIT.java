package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.followups.AskForRatingWorkflow.Times;
import com.example.followups.ExampleWorker;
import com.example.followups.ExampleWorker.Places;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The follow-ups of {@code workflows/followups/java} and {@code workflows/followups/python}, as workers of their own on real servers. */
@Tag("R33")
@OnSharedStack
class FollowUpsIT {

    private static final String QUESTION = "How did we do? Please answer with a number from 1 to 5.";

    private static final LocalStack STACK = TestStack.get();
    private static final MaillonApi API = STACK.api();
    private static final Parts WORKERS = new Parts();

    @BeforeAll
    static void startWorkers() throws IOException {
        TestStack.putCatalog("followups");
        Times soon =
                new Times(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMinutes(3), Duration.ofDays(1));
        WORKERS.keep(new ExampleWorker("followups-java", STACK.followUpPlaces(), soon));
        WORKERS.keep(pythonWorker(STACK.followUpPlaces()));
    }

    @AfterAll
    static void endWorkers() {
        WORKERS.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "python"})
    void aClosedConversationIsFiledInTheCrmOnce(String language) {
        JsonNode closed = closeOf(conversationClosedBy(new Customer(API, "web"), language));
        String filedUnder =
                "followup/export-" + language + "/" + closed.at("/id").asString();

        assertThat(TestStack.await(() -> filed(filedUnder), entries -> !entries.isEmpty()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.body().at("/eventId")).isEqualTo(closed.at("/id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "python"})
    void aRatingIsAskedForAndStoredWithItsCause(String language) {
        Customer customer = new Customer(API, "web");
        String conversation = conversationClosedBy(customer, language);
        TestStack.await(() -> textsTo(conversation), texts -> texts.contains(QUESTION));

        customer.says("I would say 4");

        JsonNode stored = TestStack.await(() -> events(conversation, "contact_field_updated"), list -> !list.isEmpty())
                .getFirst();
        assertThat(stored.at("/after/value").asInt()).isEqualTo(4);
        assertThat(stored.at("/cause")).isEqualTo(closeOf(conversation).at("/id"));
        assertThat(stored.at("/depth").asInt()).isEqualTo(1);
        assertThat(stored.at("/actor/type").asString()).isEqualTo("workflow");
        assertThat(textsTo(conversation)).containsOnlyOnce(QUESTION);
        assertThat(TestStack.events(API, conversation)).allSatisfy(FollowUpsIT::assertFitsTheContract);
    }

    private static String conversationClosedBy(Customer customer, String word) {
        return customer.says(word).at("/turnId").asString().replaceAll("#.*", "");
    }

    private static JsonNode closeOf(String conversation) {
        return TestStack.await(() -> events(conversation, "conversation_closed"), closes -> !closes.isEmpty())
                .getFirst();
    }

    private static List<JsonNode> events(String conversation, String type) {
        return TestStack.events(API, conversation).stream()
                .filter(event -> event.at("/type").asString().equals(type))
                .toList();
    }

    private static List<ReplySink.Received> filed(String id) {
        return STACK.sink().received("/crm").stream()
                .filter(entry -> entry.id().equals(id))
                .toList();
    }

    private static List<String> textsTo(String conversation) {
        return STACK.sink().replies().stream()
                .filter(reply -> reply.body().at("/conversationId").asString().equals(conversation))
                .map(reply -> reply.body().at("/text").asString())
                .toList();
    }

    private static void assertFitsTheContract(JsonNode event) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(eventSchema())
                        .validate(event.toString(), InputFormat.JSON))
                .isEmpty();
    }

    private static String eventSchema() {
        try (InputStream file = FollowUpsIT.class.getResourceAsStream("/dev/maillon/contract/event.schema.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that polls a real queue. */
    private static Daemon pythonWorker(Places places) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/followups").toAbsolutePath());
        Map<String, String> settings = Map.of(
                "PYTHONDONTWRITEBYTECODE", "1",
                "TEMPORAL_TARGET", places.temporalTarget(),
                "TASK_QUEUE", "followups-python",
                "CRM_URL", places.crm().toString(),
                "MAILLON_WORKSPACE", places.workspace().toString(),
                "MAILLON_KEY", places.key(),
                "RATING_AFTER", "1",
                "RATING_BETWEEN", "0.3",
                "RATING_MOST", "180");
        String worker = Path.of("../../workflows/followups/python/worker.py")
                .toAbsolutePath()
                .normalize()
                .toString();
        return Daemon.start(
                "python-follow-ups",
                folder,
                settings,
                List.of(TestStack.python().toString(), worker));
    }
}

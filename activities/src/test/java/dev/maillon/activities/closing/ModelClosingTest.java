package dev.maillon.activities.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.activities.Scene;
import dev.maillon.activities.ScriptedModel;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Prompt;
import dev.maillon.activities.model.Prompt.Purpose;
import dev.maillon.domain.action.Action.CloseConversation;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.State;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent.ConversationClosed;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.StoreConfiguration;
import dev.maillon.store.StoreTest;
import dev.maillon.store.events.Events;
import dev.maillon.store.events.Outbox;
import dev.maillon.turns.Payloads;
import dev.maillon.turns.step.Closing;
import dev.maillon.turns.step.Closing.CloseNote;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What a model writes of a close: the default agent of this workspace plans by one. */
@SpringBootTest(classes = ModelClosingTest.Wiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
class ModelClosingTest {

    private static final CloseConversation CHOOSE = new CloseConversation(ClosingNote.CHOOSE, Summary.WRITE, null);
    private static final CloseConversation NAMED =
            new CloseConversation(new ClosingNote.Named("Spam"), Summary.WRITE, "the price");

    @Autowired
    private ClosingActivity activity;

    @Autowired
    private ScriptedModel model;

    @Autowired
    private Scene scene;

    @Autowired
    private Events events;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    private final TestActivityEnvironment environment =
            TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.dataConverter())
                            .build())
                    .build());
    private final Closing closing = environment.newActivityStub(
            Closing.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .setRetryOptions(
                            RetryOptions.newBuilder().setMaximumAttempts(1).build())
                    .build());
    private Conversation conversation = Conversation.unopened("", "", "", "");

    @BeforeEach
    void open() {
        model.forget();
        environment.registerActivitiesImplementations(activity);
        conversation = scene.openConversation("/model-catalog.yaml", URI.create("http://127.0.0.1:9"));
    }

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    @Tag("R3")
    @Tag("R4")
    void oneCallWritesTheSummaryAndChoosesTheNote() {
        closed(null, CHOOSE, "My tap drips.");
        model.says("{\"summary\": \"The tap dripped.\", \"note\": \"Problem Solved\"}");
        State.Status after = written();
        assertThat(after.summary()).isEqualTo("The tap dripped.");
        assertThat(after.summaryBy()).isEqualTo("scripted-1");
        assertThat(after.closingNote()).isEqualTo("Problem Solved");
        Prompt prompt = model.asked().getFirst();
        assertThat(model.asked()).hasSize(1);
        assertThat(prompt.purpose()).isEqualTo(Purpose.SUMMARY);
        assertThat(prompt.system()).contains("- Problem Solved: The request was answered", "- Spam\n");
    }

    @Test
    void whatItCostBelongsToTheTurnThatClosed() {
        closed(null, CHOOSE, "bye");
        model.says("{\"summary\": \"Bye.\", \"note\": null}");
        written();
        closing.writeCloseNote(request());
        assertThat(jdbc.sql("SELECT CONCAT(model_calls, ' ', tokens) FROM turn WHERE workspace = ?")
                        .params(conversation.workspace())
                        .query(String.class)
                        .single())
                .isEqualTo("1 110");
    }

    @Test
    @Tag("R3")
    void aNoteThatTheListDoesNotHaveIsNone() {
        closed(null, CHOOSE, "bye");
        model.says("{\"summary\": \"Bye.\", \"note\": \"problem solved\"}");
        assertThat(written().closingNote()).isNull();
    }

    @Test
    @Tag("R2")
    void aNamedNoteStandsWhateverTheModelChooses() {
        closed("Spam", NAMED, "bye");
        model.says("{\"summary\": \"Bye.\", \"note\": \"No Answer\"}");
        assertThat(written().closingNote()).isEqualTo("Spam");
        assertThat(model.asked().getFirst().system())
                .contains("None is asked for")
                .doesNotContain("No Answer");
        assertThat(model.asked().getFirst().messages().getFirst().getText()).contains("{\"focus\":\"the price\"}");
    }

    @Test
    @Tag("R5")
    void seesTheLastTwentyMessagesOnly() {
        closed(
                null,
                CHOOSE,
                IntStream.rangeClosed(1, 23).mapToObj("message %02d"::formatted).toArray(String[]::new));
        model.says("{\"summary\": \"Many.\", \"note\": null}");
        written();
        assertThat(model.asked().getFirst().messages().getFirst().getText())
                .contains("message 04", "message 23")
                .doesNotContain("message 03");
    }

    @Test
    void aModelThatWillNotAnswerLeavesTheReason() {
        closed("Spam", NAMED, "bye");
        model.does(prompt -> {
            throw new CannotAnswer("the key is refused");
        });
        State.Status after = written();
        assertThat(after.summaryMissing()).isEqualTo("the key is refused");
        assertThat(after.closingNote()).isEqualTo("Spam");
    }

    @Test
    void anAnswerThatCannotBeReadLeavesTheReason() {
        closed(null, CHOOSE, "My secret tap");
        model.says("My secret tap");
        assertThat(written().summaryMissing()).contains("scripted-1").doesNotContain("secret");
    }

    @Test
    void anOutageIsTriedAgain() {
        closed(null, CHOOSE, "bye");
        model.does(prompt -> {
            throw ApplicationFailure.newFailure("503", "Overloaded");
        });
        assertThatThrownBy(() -> closing.writeCloseNote(request())).isInstanceOf(ActivityFailure.class);
        assertThat(outbox.unfollowed(conversation.key())).isEmpty();
    }

    private void closed(@Nullable String note, CloseConversation close, String... words) {
        Turn turn = scene.turn(conversation, "t1", words);
        State.Status after = State.Status.closed(note);
        scene.receipt(turn, 1, close, new Outcome.Applied(State.Status.OPEN, after, "Closed."));
        events.record(new ConversationClosed(scene.header(turn, 1), State.Status.OPEN, after), false);
    }

    private State.Status written() {
        closing.writeCloseNote(request());
        return ((ConversationClosed) outbox.unfollowed(conversation.key()).getFirst()).after();
    }

    private CloseNote request() {
        return new CloseNote(conversation.workspace(), conversation.id(), "");
    }

    /** No {@code @Configuration}: the scans of its neighbours would find it, and its model. */
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, Scene.class, ScriptedModel.class})
    @ComponentScan({"dev.maillon.activities.closing", "dev.maillon.activities.asking", "dev.maillon.activities.briefing"
    })
    static class Wiring {}
}

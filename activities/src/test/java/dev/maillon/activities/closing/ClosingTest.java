package dev.maillon.activities.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.Scene;
import dev.maillon.domain.action.Action;
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
import dev.maillon.turns.step.Closing;
import dev.maillon.turns.step.Closing.CloseNote;
import io.temporal.activity.ActivityOptions;
import io.temporal.testing.TestActivityEnvironment;
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
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = ClosingTest.Wiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
class ClosingTest {

    @Autowired
    private ClosingActivity activity;

    @Autowired
    private Scene scene;

    @Autowired
    private Events events;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    private final TestActivityEnvironment environment = TestActivityEnvironment.newInstance();
    private final Closing closing = environment.newActivityStub(
            Closing.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .build());
    private Conversation conversation = Conversation.unopened("", "", "", "");

    @BeforeEach
    void open() {
        environment.registerActivitiesImplementations(activity);
        conversation = scene.openConversation(URI.create("http://127.0.0.1:9"));
    }

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    @Tag("R4")
    void publishesTheCloseWithAnExtractOfTheEpisode() {
        Turn turn = scene.turn(conversation, "t1", "My kitchen tap drips.", "Can you help?");
        stageSet(turn);
        closed(turn, null, new CloseConversation(ClosingNote.CHOOSE, Summary.WRITE, null));
        closing.writeCloseNote(request(""));
        State.Status after = published().after();
        assertThat(after.summary())
                .isEqualTo("The customer wrote: \"My kitchen tap drips.\"\nDone: Stage set to Qualified. Closed.");
        assertThat(after.summaryBy()).isEqualTo("playbook");
        assertThat(after.closingNote()).isNull();
        assertThat(episode("summary")).isEqualTo(after.summary());
    }

    @Test
    @Tag("R5")
    void seesTheLastTwentyMessagesOnly() {
        String[] words =
                IntStream.rangeClosed(1, 23).mapToObj(n -> "message " + n).toArray(String[]::new);
        closed(
                scene.turn(conversation, "t1", words),
                "Spam",
                new CloseConversation(new ClosingNote.Named("Spam"), Summary.WRITE, null));
        closing.writeCloseNote(request(""));
        assertThat(published().after().summary()).startsWith("The customer wrote: \"message 4\"");
        assertThat(published().after().closingNote()).isEqualTo("Spam");
    }

    @Test
    @Tag("R4")
    void writesNoSummaryWhereNoneWasWanted() {
        closed(
                scene.turn(conversation, "t1", "bye"),
                null,
                new CloseConversation(ClosingNote.CHOOSE, Summary.NONE, null));
        closing.writeCloseNote(request(""));
        assertThat(published().after().summary()).isNull();
    }

    @Test
    void publishesOnceWithoutASummaryAndWhy() {
        closed(
                scene.turn(conversation, "t1", "bye"),
                "Spam",
                new CloseConversation(new ClosingNote.Named("Spam"), Summary.WRITE, null));
        closing.publishWithout(request("no summary could be written in time"));
        closing.writeCloseNote(request(""));
        State.Status after = published().after();
        assertThat(after.summaryMissing()).isEqualTo("no summary could be written in time");
        assertThat(after.summary()).isNull();
        assertThat(after.closingNote()).isEqualTo("Spam");
    }

    private void stageSet(Turn turn) {
        scene.receipt(
                turn,
                1,
                new Action.UpdateLifecycleStage("Qualified"),
                new Outcome.Applied(new State.Stage(null), new State.Stage("Qualified"), "Stage set to Qualified."));
    }

    private void closed(Turn turn, @Nullable String note, CloseConversation close) {
        State.Status after = State.Status.closed(note);
        scene.receipt(turn, 2, close, new Outcome.Applied(State.Status.OPEN, after, "Closed."));
        events.record(new ConversationClosed(scene.header(turn, 2), State.Status.OPEN, after), false);
    }

    private CloseNote request(String missing) {
        return new CloseNote(conversation.workspace(), conversation.id(), missing);
    }

    private ConversationClosed published() {
        return (ConversationClosed) outbox.unfollowed(conversation.key()).getFirst();
    }

    private String episode(String column) {
        return jdbc.sql("SELECT " + column + " FROM episode WHERE workspace = ?")
                .params(conversation.workspace())
                .query(String.class)
                .single();
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, Scene.class})
    @ComponentScan({"dev.maillon.activities.closing", "dev.maillon.activities.asking", "dev.maillon.activities.briefing"
    })
    static class Wiring {}
}

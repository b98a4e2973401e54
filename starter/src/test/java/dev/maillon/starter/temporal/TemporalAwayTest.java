package dev.maillon.starter.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.starter.temporal.ConversationRuns.Run;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that takes connections and never answers: the worst way of being away. */
@Timeout(20)
class TemporalAwayTest {

    private static final InboundMessage MESSAGE =
            new InboundMessage("m", "web", new InboundContact("x", null, null, null, null), "t", List.of(), null);
    private static final StaffAction ACTION =
            new StaffAction("k", new Actor(Actor.Type.USER, "u", "U"), new Action.Unassign(), null);

    private final Deadlines deadlines = new Deadlines();
    private final ServerSocket silent = silent();
    private final StarterTemporalSettings settings = new StarterTemporalSettings(
            "127.0.0.1:" + silent.getLocalPort(),
            "default",
            false,
            null,
            Duration.ofMillis(300),
            Duration.ofMillis(900));
    private final WorkflowServiceStubs service = new StarterTemporalConfiguration().workflowService(settings);
    private ConversationRuns runs = runs();

    @BeforeEach
    void begin() {
        runs = runs();
    }

    @AfterEach
    void stop() throws IOException {
        service.shutdownNow();
        deadlines.stop();
        silent.close();
    }

    @Test
    void aMessageIsNotAcknowledged() {
        assertThatExceptionOfType(TemporalAway.class)
                .isThrownBy(() -> runs.receive(new ConversationKey("demo", "c"), MESSAGE));
    }

    @Test
    void anActionIsGivenUpAfterItsPatience() {
        assertThatExceptionOfType(TemporalAway.class)
                .isThrownBy(() -> runs.act(new ConversationKey("demo", "c"), ACTION, "u"));
    }

    @Test
    void waitingForARunEndsWithItsTime() {
        assertThat(runs.awaitClose(new Run("w", "r"), Duration.ofMillis(300))).isFalse();
    }

    private ConversationRuns runs() {
        WorkflowClient client = new StarterTemporalConfiguration().workflowClient(service, settings);
        return new TemporalConversationRuns(
                client,
                settings,
                deadlines,
                new StaffUpdates(client, settings, deadlines),
                new RunCloses(service, settings));
    }

    private static ServerSocket silent() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.maillon.turns.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.Payloads;
import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three days of a webhook that takes nothing, in no time. */
@Tag("R33")
class WebhookFollowUpTest {

    private static final WebhookCall FIRST = WebhookCall.first("demo", "ring", "c1#t#1.1");
    private static final WebhookCall AGAIN = new WebhookCall("demo", "ring", "c1#t#1.1", 1);

    private final TestWorkflowEnvironment temporal =
            TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.dataConverter())
                            .build())
                    .build());

    @AfterEach
    void close() {
        temporal.close();
    }

    @Test
    void keepsTryingForThreeDaysAndThenBuriesTheEventAndFails() {
        Webhook away = new Webhook(Instant.MAX);

        assertThatThrownBy(() -> run(away, FIRST)).isInstanceOf(WorkflowFailedException.class);

        assertThat(away.buried).containsExactly("c1#t#1.1: crm.example.com answered 503");
        assertThat(away.pauses()).allSatisfy(pause -> assertThat(pause).isLessThan(Duration.ofMinutes(61)));
        assertThat(Duration.between(away.posts.getFirst(), away.posts.getLast()))
                .isBetween(Duration.ofHours(70), Duration.ofHours(72));
    }

    @Test
    void leavesAnEventAloneThatIsTakenOnTheSecondDay() {
        Webhook backTomorrow = new Webhook(now().plus(Duration.ofHours(30)));

        run(backTomorrow, FIRST);

        assertThat(backTomorrow.buried).isEmpty();
        assertThat(backTomorrow.delivered).isEmpty();
    }

    @Test
    void takesADeadLetterAwayThatIsTakenWhenItIsSentAgain() {
        Webhook there = new Webhook(Instant.MIN);

        run(there, AGAIN);

        assertThat(there.delivered).containsExactly(AGAIN);
        assertThat(there.buried).isEmpty();
    }

    private void run(PostingEvents posting, WebhookCall call) {
        temporal.newWorker(TaskQueues.TURNS).registerWorkflowImplementationTypes(WebhookFollowUpWorkflow.class);
        temporal.newWorker(TaskQueues.DELIVERY).registerActivitiesImplementations(posting);
        temporal.start();
        temporal.getWorkflowClient()
                .newWorkflowStub(
                        WebhookFollowUp.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.TURNS)
                                .build())
                .run(call);
    }

    private Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    private final class Webhook implements PostingEvents {

        private final Instant takes;
        private final List<Instant> posts = new ArrayList<>();
        private final List<String> buried = new ArrayList<>();
        private final List<WebhookCall> delivered = new ArrayList<>();

        Webhook(Instant takes) {
            this.takes = takes;
        }

        @Override
        public void postEvent(WebhookCall call) {
            posts.add(now());
            if (now().isBefore(takes)) {
                throw ApplicationFailure.newFailure("crm.example.com answered 503", "WebhookAway");
            }
        }

        @Override
        public void bury(WebhookCall call, String why) {
            buried.add(call.eventId() + ": " + why);
        }

        @Override
        public void delivered(WebhookCall call) {
            delivered.add(call);
        }

        List<Duration> pauses() {
            List<Duration> pauses = new ArrayList<>();
            for (int i = 1; i < posts.size(); i++) {
                pauses.add(Duration.between(posts.get(i - 1), posts.get(i)));
            }
            return pauses;
        }
    }
}

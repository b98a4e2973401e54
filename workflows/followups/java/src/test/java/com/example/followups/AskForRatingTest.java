package com.example.followups;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.followups.AskForRatingWorkflow.Times;
import dev.maillon.contract.Event;
import dev.maillon.contract.Status;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A day and more, in no time: the test server skips whatever a workflow waits for. */
class AskForRatingTest {

    private static final String QUEUE = "test";

    private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

    @AfterEach
    void close() {
        temporal.close();
    }

    @Test
    void asksWithinADayOfTheCloseAndStoresTheAnswerUnderTheEventThatCausedIt() {
        Instant close = now();
        Customer customer = new Customer(close.plus(Duration.ofHours(26)));

        assertThat(ask(customer)).isEqualTo(4);

        assertThat(customer.askedAt)
                .hasSize(1)
                .first()
                .satisfies(asked -> assertThat(Duration.between(close, asked))
                        .isBetween(Duration.ofHours(22), Duration.ofHours(22).plusMinutes(1)));
        assertThat(customer.saved).containsExactly(new Inbox.Rating("c1", "c1#t#1.1", 4));
    }

    @Test
    void endsWithoutARatingWhereTheCustomerIsSilent() {
        Customer silent = new Customer(Instant.MAX);

        assertThat(ask(silent)).isZero();

        assertThat(silent.saved).isEmpty();
        assertThat(Duration.between(silent.askedAt.getFirst(), now())).isGreaterThanOrEqualTo(Duration.ofDays(2));
    }

    @Test
    void asksNobodyToWhomTheChannelTakesNoMessageAnyMore() {
        Customer gone = new Customer(Instant.MIN) {
            @Override
            public String write(Words words) {
                throw Inbox.windowClosed();
            }
        };

        assertThat(ask(gone)).isZero();

        assertThat(gone.saved).isEmpty();
    }

    private int ask(Inbox inbox) {
        Worker worker = temporal.newWorker(QUEUE);
        worker.registerWorkflowImplementationFactory(AskForRating.class, () -> new AskForRatingWorkflow(Times.USUAL));
        worker.registerActivitiesImplementations(inbox);
        temporal.start();
        return temporal.getWorkflowClient()
                .newWorkflowStub(
                        AskForRating.class,
                        WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build())
                .ask(closed());
    }

    private Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    private static Event<Status> closed() {
        return new Event<>(
                "c1#t#1.1",
                "conversation_closed",
                "demo",
                "c1",
                "p1",
                1,
                "c1#t",
                new Event.Actor("ai_agent", "rita", "Rita"),
                new Status("open", null, null, null, null),
                new Status("closed", "Problem Solved", null, null, null),
                null,
                0,
                Instant.parse("2026-11-24T09:00:00Z"));
    }

    /** In Maillon's place: a customer who gives four stars at some time. */
    private class Customer implements Inbox {

        private final Instant answers;
        private final List<Instant> askedAt = new ArrayList<>();
        private final List<Rating> saved = new ArrayList<>();

        Customer(Instant answers) {
            this.answers = answers;
        }

        @Override
        public String write(Words words) {
            askedAt.add(now());
            return "question";
        }

        @Override
        public int findRating(String conversationId, String afterMessage) {
            if (now().isBefore(answers)) {
                throw Inbox.noneYet();
            }
            return 4;
        }

        @Override
        public void saveRating(Rating rating) {
            saved.add(rating);
        }
    }
}

package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.contract.Assignee;
import dev.maillon.contract.Event;
import dev.maillon.local.MaillonApi.Answer;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.Map;

/** A follow-up that gives every conversation to the other one of two agents, whoever has just been given it. */
@WorkflowInterface
public interface PassOn {

    @WorkflowMethod(name = "PassOn")
    void pass(Event<Assignee> assigned);

    /** What the follow-up asks Maillon to do. */
    @ActivityInterface
    interface Inbox {
        void assign(String conversation, String cause, String agent);
    }

    /** {@inheritDoc} */
    final class Passing implements PassOn {

        private final Inbox inbox = Workflow.newActivityStub(
                Inbox.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(30))
                        .build());

        @Override
        public void pass(Event<Assignee> assigned) {
            String other = "ann".equals(assigned.after().id()) ? "bob" : "ann";
            inbox.assign(assigned.conversationId(), assigned.id(), other);
        }
    }

    /** {@inheritDoc} */
    record OverHttp(MaillonApi api) implements Inbox {

        @Override
        public void assign(String conversation, String cause, String agent) {
            Answer answer = api.post(
                    "/conversations/" + conversation + "/actions",
                    Map.of("type", "assign", "to", Map.of("agent", agent), "cause", cause),
                    cause + "/pass-on");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
    }
}

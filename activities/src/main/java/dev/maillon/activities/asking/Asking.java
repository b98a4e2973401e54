package dev.maillon.activities.asking;

import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Model;
import dev.maillon.activities.model.Prompt;
import dev.maillon.domain.plan.Plan.ModelUse;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the model from within an activity, which heartbeats meanwhile; if the activity is cancelled, the question is dropped. */
@Component
public record Asking(ObjectProvider<Model> models) {

    /** The questions that one piece of work asks, and what they have cost. Lives as long as an attempt of its activity. */
    public static final class Talk {

        private final Asking asking;
        private int calls;
        private long tokens;

        public Talk(Asking asking) {
            this.asking = asking;
        }

        /** Asks, and that is all. */
        public Answer only(Prompt prompt) {
            return counted(() -> asking.ask(prompt, null));
        }

        /** Asks, or gives what an earlier attempt was answered. */
        public Answer first(Prompt prompt) {
            asking.model();
            return counted(() -> kept().orElseGet(() -> asking.ask(prompt, null)));
        }

        /** Asks a second time; if the attempt ends before it is answered, the next one goes on from the first answer. */
        public Answer second(Prompt prompt, Answer first) {
            return counted(() -> asking.ask(prompt, first));
        }

        public ModelUse use() {
            return new ModelUse(calls, tokens);
        }

        private Answer counted(Supplier<Answer> question) {
            calls++;
            Answer answer = question.get();
            tokens += answer.tokens();
            return answer;
        }
    }

    /** The answer that an earlier attempt of this activity had already got, and that went with its heartbeats. */
    private static Optional<Answer> kept() {
        return Activity.getExecutionContext().getHeartbeatDetails(Answer.class);
    }

    /**
     * @param kept goes with the heartbeats, so that a further attempt does not ask for it again
     * @throws CannotAnswer if asking again would not help, or if there is no model to ask
     * @throws io.temporal.client.ActivityCompletionException if the activity was cancelled meanwhile
     */
    private Answer ask(Prompt prompt, @Nullable Answer kept) {
        Model model = model();
        ActivityExecutionContext context = Activity.getExecutionContext();
        if (kept != null) {
            keep(kept, context);
        }
        Heartbeats heartbeats = Heartbeats.start(
                context.getInfo().getHeartbeatTimeout(), () -> context.heartbeat(kept), Thread.currentThread());
        try {
            return model.ask(prompt);
        } finally {
            heartbeats.stop();
        }
    }

    /** At once and not when the SDK's throttle is over, for a worker that is killed before that would have to ask for it again. */
    private static void keep(Answer answer, ActivityExecutionContext context) {
        // What the throttle still holds back would put it aside.
        context.heartbeat(answer);
        context.getWorkflowClient().newActivityCompletionClient().heartbeat(context.getTaskToken(), answer);
    }

    private Model model() {
        return Optional.ofNullable(models.getIfAvailable())
                .orElseThrow(() -> new CannotAnswer(
                        "no model is configured: set maillon.llm.primary.kind (MAILLON_LLM_PRIMARY_KIND)"));
    }
}

package dev.maillon.activities.asking;

import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Model;
import dev.maillon.activities.model.Prompt;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the model from within an activity, which heartbeats meanwhile; if the activity is cancelled, the question is dropped. */
@Component
public record Asking(ObjectProvider<Model> models) {

    /** The answer that an earlier attempt of this activity had already got, and that went with its heartbeats. */
    Optional<Answer> kept() {
        return Activity.getExecutionContext().getHeartbeatDetails(Answer.class);
    }

    /**
     * @param kept goes with the heartbeats, so that a further attempt does not ask for it again
     * @throws CannotAnswer if asking again would not help, or if there is no model to ask
     * @throws io.temporal.client.ActivityCompletionException if the activity was cancelled meanwhile
     */
    Answer ask(Prompt prompt, @Nullable Answer kept) {
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

    /** @throws CannotAnswer if no model is configured */
    void requireModel() {
        model();
    }

    private Model model() {
        Model model = models.getIfAvailable();
        if (model == null) {
            throw new CannotAnswer("no model is configured: set maillon.llm.primary.kind (MAILLON_LLM_PRIMARY_KIND)");
        }
        return model;
    }
}

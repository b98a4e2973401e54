package dev.maillon.activities.asking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.maillon.activities.model.AnswerSchema;
import dev.maillon.domain.action.Action;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a model is going to do in a turn, as it answers. */
public record PlanAnswer(
        @JsonPropertyDescription("Lines of your instructions that you follow, from 1")
        List<Integer> lines,

        @JsonPropertyDescription("In the order in which they are carried out; empty where nothing is to be done")
        List<Step> actions,

        @JsonPropertyDescription("What you say to the customer; null: nothing") @Nullable
        ReplyAnswer reply) {

    public static final AnswerSchema SCHEMA = SchemaWriter.schema("plan", PlanAnswer.class);

    /** What a catalog may allow an agent at most. Each is a step of the turn, and all of them travel with each. */
    private static final int MOST_ACTIONS = 100;

    /** One action. */
    public record Step(
            Action action,

            @JsonPropertyDescription("Lines of your instructions that ask for this action, from 1")
            List<Integer> lines,

            @JsonPropertyDescription(
                    "Positions in actions, from 1, of earlier ones without which this one must not be done")
            List<Integer> needs,

            @JsonPropertyDescription("True where it is wanted at a later time and not now")
            boolean later) {}

    /** @throws IllegalArgumentException if there are more actions than any agent may do, or a position is named that the plan does not have */
    public void check() {
        if (actions.size() > MOST_ACTIONS) {
            throw new IllegalArgumentException("actions has more than " + MOST_ACTIONS + "; name those that matter");
        }
        IntStream.rangeClosed(1, actions.size()).forEach(this::checkNeeds);
        if (reply != null) {
            reply.check(actions.size());
        }
    }

    private void checkNeeds(int position) {
        for (int needed : actions.get(position - 1).needs()) {
            if (needed < 1 || needed >= position) {
                throw new IllegalArgumentException("actions[" + (position - 1) + "].needs has " + needed
                        + ": an action needs earlier positions only, from 1 to " + (position - 1));
            }
        }
    }
}

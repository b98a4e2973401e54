package dev.maillon.turns.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.TurnRef;
import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/** Writes the reply from the contact as it is after the actions, and stores it under the fence, if what it says was done. */
@ActivityInterface
public interface Replying {

    /** Commits the turn where no action has. Run again, it answers with what it stored. */
    Replied reply(Reply request);

    /** @param rewritten what stands in the place of the plan's draft; null: the draft stands */
    record Reply(
            TurnRef turn,
            AgentPlan leg,
            long expectedEpoch,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Rewritten rewritten) {}

    /** @param use what all the rewriting has cost */
    record Rewritten(ReplyDraft draft, ModelUse use) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "replied")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Replied.Stored.class, name = "stored"),
        @JsonSubTypes.Type(value = Replied.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = Replied.None.class, name = "none"),
        @JsonSubTypes.Type(value = Replied.Untrue.class, name = "untrue")
    })
    sealed interface Replied {

        /** @param due what the reply adds */
        record Stored(String replyId, PendingWork due) implements Replied {}

        /** It will not be sent. @param reason {@code taken_over} or {@code unassigned} (R13, R41) */
        record Failed(String reason) implements Replied {}

        record None(String reason) implements Replied {}

        /**
         * What the model wrote can't be sent: it says what was not done, or needs a value that there is none of. Nothing is stored; it
         * is to be written again.
         *
         * @param why for the operator, no customer's words
         */
        record Untrue(String why) implements Replied {}
    }
}

package dev.maillon.turn.step;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.maillon.turn.Due;
import dev.maillon.turn.LegPlan;
import dev.maillon.turn.TurnRef;
import io.temporal.activity.ActivityInterface;

/** Writes the reply from the contact as it is after the actions, and stores it under the fence. */
@ActivityInterface
public interface Replying {

    /** Commits the turn where no action has. Run again, it answers with what it stored. */
    Replied reply(Reply request);

    record Reply(TurnRef turn, LegPlan leg, long expectedEpoch) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "replied")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Replied.Stored.class, name = "stored"),
        @JsonSubTypes.Type(value = Replied.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = Replied.None.class, name = "none")
    })
    sealed interface Replied {

        record Stored(String replyId, Due due) implements Replied {}

        /** It will not be sent. @param reason {@code taken_over} or {@code unassigned} (R13, R41) */
        record Failed(String reason) implements Replied {}

        record None(String reason) implements Replied {}
    }
}

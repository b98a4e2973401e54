package dev.maillon.turns.step;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.turn.TurnRef;
import io.temporal.activity.ActivityInterface;

/** Has a model write a reply again that can't be sent as it is, knowing the receipts. Reads everything by reference; changes nothing. */
@ActivityInterface
public interface Rewording {

    Reworded reword(Reword request);

    /**
     * @param leg number of the leg, whose plan is stored
     * @param draft that can't be sent
     */
    record Reword(TurnRef turn, int leg, ReplyDraft draft) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reworded")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Reworded.Ready.class, name = "ready"),
        @JsonSubTypes.Type(value = Reworded.Unreadable.class, name = "unreadable"),
        @JsonSubTypes.Type(value = Reworded.CannotAnswer.class, name = "cannot_answer")
    })
    sealed interface Reworded {

        /** @param draft not yet held against the receipts */
        record Ready(ReplyDraft draft, ModelUse use) implements Reworded {}

        /** The answer is no reply. Asked again, the model may do better. */
        record Unreadable(ModelUse use) implements Reworded {}

        /** @param why for the operator, no customer's words */
        record CannotAnswer(String why, ModelUse use) implements Reworded {}
    }
}

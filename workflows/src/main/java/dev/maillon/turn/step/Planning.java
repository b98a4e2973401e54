package dev.maillon.turn.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.maillon.turn.Plan;
import dev.maillon.turn.Plan.ModelUse;
import dev.maillon.turn.TurnRef;
import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/** Lets an agent decide what to do. Reads everything by reference; changes nothing. */
@ActivityInterface
public interface Planning {

    /** The plan of a committed leg is the stored one, whatever the instructions say by now. */
    Planned plan(PlanRequest request);

    /** @param firstPosition in the turn of the plan's first action */
    record PlanRequest(TurnRef turn, int leg, String agent, int firstPosition) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "planned")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Planned.Ready.class, name = "ready"),
        @JsonSubTypes.Type(value = Planned.CannotAnswer.class, name = "cannot_answer")
    })
    sealed interface Planned {

        record Ready(Plan plan) implements Planned {}

        /**
         * The fallback takes over (R40).
         *
         * @param why for the operator, no customer's words
         * @param use what it has cost all the same; null: nothing
         */
        record CannotAnswer(
                String why,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                ModelUse use) implements Planned {
            public CannotAnswer(String why) {
                this(why, null);
            }
        }
    }
}

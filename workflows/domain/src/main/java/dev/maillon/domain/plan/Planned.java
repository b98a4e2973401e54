package dev.maillon.domain.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.maillon.domain.plan.Plan.ModelUse;
import org.jspecify.annotations.Nullable;

/** What a planner answers: a plan, or why there is none. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "planned")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Planned.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Planned.CannotAnswer.class, name = "cannot_answer")
})
public sealed interface Planned {

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

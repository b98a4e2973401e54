package dev.maillon.domain.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is going to do in a turn, decided before the first effect.
 *
 * @param actions in order
 * @param reply null: the agent says nothing
 * @param lines the instruction lines that it follows, counted from 1 over all lines, prose too
 * @param pending what it waits for the customer to say; null where it waits for nothing
 * @param fallback why this is the fallback and no agent's plan; null where it is an agent's
 */
public record Plan(
        List<PlannedAction> actions,
        @Nullable ReplyDraft reply,
        List<Integer> lines,
        @Nullable Pending pending,
        ModelUse use,
        @Nullable String fallback) {

    /**
     * One step.
     *
     * @param needs positions within this plan, from 1, that must not have been refused or skipped
     * @param ruling what the review decided about it, before any effect: {@code Refused} or {@code Skipped}; null: carry it out
     */
    public record PlannedAction(
            Action action, List<Integer> needs, @Nullable Outcome ruling) {
        public static PlannedAction of(Action action) {
            return new PlannedAction(action, List.of(), null);
        }

        public PlannedAction ruled(Outcome with) {
            return new PlannedAction(action, needs, with);
        }
    }

    /**
     * @param template {@code $contact.x} and <code>${contact.x|text if empty}</code> are filled in after the actions (R29)
     * @param language of the fixed sentence that takes the reply's place where a step was refused: {@code en} or {@code fr}
     * @param claims positions within this plan, from 1, that the words say were done; null where no model wrote them
     */
    public record ReplyDraft(
            String template,
            String language,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Integer> claims) {

        /** Words that are fixed beforehand: a playbook's, a fallback's. */
        public ReplyDraft(String template, String language) {
            this(template, language, null);
        }
    }

    /**
     * A playbook bullet that waits for values.
     *
     * @param line of the bullet, and {@code digest} of its text, so that a changed instruction drops it
     * @param turns in which the customer has written towards it, in their order; the words themselves stay in the store
     */
    public record Pending(int line, String digest, List<String> missing, List<String> turns) {

        /** Plans of before 2026-11-28 carry the words and no turns: what they had been given is asked for again. */
        @SuppressWarnings("NullAway") // JSON may lack it
        public Pending {
            turns = turns == null ? List.of() : List.copyOf(turns);
        }
    }

    /** What the plan cost. */
    public record ModelUse(int calls, long tokens) {
        public static final ModelUse NONE = new ModelUse(0, 0);

        public ModelUse and(ModelUse other) {
            return new ModelUse(calls + other.calls, tokens + other.tokens);
        }
    }
}

package dev.maillon.turns;

import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.plan.Planned;
import dev.maillon.turns.step.Replying;
import dev.maillon.turns.step.Replying.Replied;
import dev.maillon.turns.step.Replying.Reply;
import dev.maillon.turns.step.Replying.Rewritten;
import dev.maillon.turns.step.Rewording.Reword;
import dev.maillon.turns.step.Rewording.Reworded;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reply of a turn's last plan. A model's that says what was not done, or that needs a value that there is none of, is written again
 * by the model, knowing the receipts; after the second time the fallback takes its place.
 */
final class ReplyWriter {

    private static final int MOST_REWRITES = 2;

    private final TurnState state;
    private final AgentPlan plan;
    private ModelUse use = ModelUse.NONE;
    private int rewrites;

    ReplyWriter(TurnState state, AgentPlan plan) {
        this.state = state;
        this.plan = plan;
    }

    /** Null if it is decided: stored, or not to be sent. Else why the fallback is to answer. */
    Planned.@Nullable CannotAnswer write() {
        return store(null);
    }

    private Planned.@Nullable CannotAnswer store(@Nullable ReplyDraft rewritten) {
        state.view.at("reply");
        Rewritten instead = rewritten == null ? null : new Rewritten(rewritten, use);
        Reply reply = new Reply(state.turn(), plan, state.epoch(), instead);
        return switch (state.steps.call(Replying.class, "reply", step -> step.reply(reply))) {
            case Replied.Stored stored -> {
                state.add(stored.due());
                yield null;
            }
            case Replied.Failed failed -> null;
            case Replied.None none -> null;
            case Replied.Untrue untrue ->
                rewrite(rewritten == null ? Objects.requireNonNull(plan.plan().reply()) : rewritten, untrue.why());
        };
    }

    private Planned.@Nullable CannotAnswer rewrite(ReplyDraft draft, String why) {
        if (rewrites == MOST_REWRITES) {
            return new Planned.CannotAnswer("the reply could not be written: " + why, use);
        }
        rewrites++;
        String summary = "write the reply again: " + why;
        state.view.at(summary);
        Reworded reworded = ModelQuestion.reply(new Reword(state.turn(), plan.leg(), draft), summary)
                .ask(state, () -> false);
        return switch (reworded) {
            case null -> store(null);
            case Reworded.Ready(ReplyDraft written, ModelUse cost) -> {
                use = use.and(cost);
                yield store(written);
            }
            case Reworded.Unreadable(ModelUse cost) -> {
                use = use.and(cost);
                yield rewrite(draft, "the model's answer could not be read");
            }
            case Reworded.CannotAnswer(String reason, ModelUse cost) -> new Planned.CannotAnswer(reason, use.and(cost));
        };
    }
}

package dev.maillon.turns;

import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.turns.step.Replying;
import dev.maillon.turns.step.Replying.Replied;
import dev.maillon.turns.step.Replying.Reply;
import dev.maillon.turns.step.Replying.Rewritten;
import dev.maillon.turns.step.Rewording.Reword;
import dev.maillon.turns.step.Rewording.Reworded;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reply of a turn's last leg. A model's that says what was not done, or that needs a value that there is none of, is written again
 * by the model, knowing the receipts; after the second time the fallback takes its place.
 */
final class ReplyWriter {

    private static final int MOST_REWRITES = 2;

    private final StepExecutor effects;
    private final PendingWorkRunner debts;
    private final OperatorView view;
    private final OpenQuestions questions;
    private final TurnRef turn;
    private final AgentPlan leg;
    private final long epoch;
    private ModelUse use = ModelUse.NONE;
    private int rewrites;

    ReplyWriter(
            StepExecutor effects,
            PendingWorkRunner debts,
            OperatorView view,
            OpenQuestions questions,
            TurnRef turn,
            AgentPlan leg,
            long epoch) {
        this.effects = effects;
        this.debts = debts;
        this.view = view;
        this.questions = questions;
        this.turn = turn;
        this.leg = leg;
        this.epoch = epoch;
    }

    /** Null where it is decided: stored, or not to be sent. Else why the fallback is to answer. */
    Planned.@Nullable CannotAnswer write() {
        return store(null);
    }

    private Planned.@Nullable CannotAnswer store(@Nullable ReplyDraft rewritten) {
        view.at("reply");
        Rewritten instead = rewritten == null ? null : new Rewritten(rewritten, use);
        Replied replied =
                effects.run(Replying.class, "reply", step -> step.reply(new Reply(turn, leg, epoch, instead)));
        return switch (replied) {
            case Replied.Stored stored -> {
                debts.add(stored.due());
                yield null;
            }
            case Replied.Failed failed -> null;
            case Replied.None none -> null;
            case Replied.Untrue untrue ->
                rewrite(rewritten == null ? Objects.requireNonNull(leg.plan().reply()) : rewritten, untrue.why());
        };
    }

    private Planned.@Nullable CannotAnswer rewrite(ReplyDraft draft, String why) {
        if (rewrites == MOST_REWRITES) {
            return new Planned.CannotAnswer("the reply could not be written: " + why, use);
        }
        rewrites++;
        view.at("write the reply again: " + why);
        Reworded reworded = questions.ask(
                AnswerUnderWay.reply(new Reword(turn, leg.leg(), draft), "write the reply again: " + why), () -> false);
        return reworded == null ? store(null) : proceed(reworded, draft);
    }

    private Planned.@Nullable CannotAnswer proceed(Reworded reworded, ReplyDraft before) {
        return switch (reworded) {
            case Reworded.Ready(ReplyDraft draft, ModelUse cost) -> {
                use = use.and(cost);
                yield store(draft);
            }
            case Reworded.Unreadable(ModelUse cost) -> {
                use = use.and(cost);
                yield rewrite(before, "the model's answer could not be read");
            }
            case Reworded.CannotAnswer(String why, ModelUse cost) -> new Planned.CannotAnswer(why, use.and(cost));
        };
    }
}

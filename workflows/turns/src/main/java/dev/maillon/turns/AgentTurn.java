package dev.maillon.turns;

import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.turns.step.Opening.Next;
import io.temporal.failure.ApplicationFailure;
import org.jspecify.annotations.Nullable;

/** What agents do with the messages that wait: open, plan, act, reply. */
final class AgentTurn {

    private final StepExecutor effects;
    private final PendingWorkRunner debts;
    private final OperatorView view;
    private final OpenQuestions questions = new OpenQuestions();
    private final TurnPlans plans;
    private @Nullable TurnRef turn;
    private boolean finishesAnEarlierOne;

    AgentTurn(
            Keeping keeping, StepExecutor effects, ReceivedMessages inbox, PendingWorkRunner debts, OperatorView view) {
        this.effects = effects;
        this.debts = debts;
        this.view = view;
        this.plans = new TurnPlans(keeping, effects, inbox, debts, view, questions);
    }

    /** Null where no message was in a turn of its own. */
    @Nullable
    String turnId() {
        return turn == null ? null : turn.turnId();
    }

    /** A turn that an earlier run had begun was finished first; the messages of this run were stored and wait for the next. */
    boolean leavesMessages() {
        return finishesAnEarlierOne;
    }

    /** Another hand has the conversation now: a plan without effect, or a reply that is written again, is dropped. */
    void takeOver() {
        questions.takeOver();
    }

    /** Opens, plans, acts and replies; opens again where a message joins, or another hand takes over, before the plan stands. */
    void take() {
        boolean stands = false;
        while (!stands) {
            stands = switch (plans.open()) {
                case Next.Nothing nothing -> true;
                case Next.NobodyActs nobody -> leaveToOthers(nobody);
                case Next.AgentActs acts -> take(acts);
            };
        }
    }

    private boolean leaveToOthers(Next.NobodyActs nobody) {
        turn = nobody.turn();
        view.turn(nobody.turn(), null);
        return true;
    }

    /** An agent who is handed the conversation, or the fallback, takes a further leg. False where no plan stands. */
    private boolean take(Next.AgentActs acts) {
        turn = acts.turn();
        finishesAnEarlierOne = acts.committed();
        AgentPlan leg = plans.first(acts);
        return leg != null && carriesOut(leg, new Chain(effects, debts, view, acts.turn(), acts.epoch()), acts.turn());
    }

    /**
     * A workflow task that fails loses what it has heard, not what it has done: where it had opened the turn again, for another's hand
     * whose update is still to come, the store has moved on without this plan.
     */
    private boolean carriesOut(AgentPlan first, Chain chain, TurnRef of) {
        try {
            AgentPlan leg = first;
            while (leg != null) {
                leg = further(of, leg, chain, chain.carryOut(leg));
            }
            return true;
        } catch (ApplicationFailure failure) {
            if (Failures.MOVED_ON.equals(failure.getType())) {
                return false;
            }
            throw failure;
        }
    }

    /** Null where the turn has had its last leg, and its reply. */
    private @Nullable AgentPlan further(TurnRef of, AgentPlan leg, Chain chain, Chain.Result done) {
        if (done.loop() && leg.plan().fallback() == null) {
            return plans.fallBack(of, leg, new Planned.CannotAnswer("agents hand over to each other"));
        }
        if (done.handOver() != null && leg.plan().reply() == null) {
            chain.countHandOver();
            return plans.handedTo(done.handOver(), of, leg);
        }
        Planned.CannotAnswer unanswered =
                new ReplyWriter(effects, debts, view, questions, of, leg, chain.epoch()).write();
        return unanswered == null ? null : plans.fallBack(of, leg, unanswered);
    }
}

package dev.maillon.turns;

import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.turns.step.FallingBack;
import dev.maillon.turns.step.FallingBack.FallBack;
import dev.maillon.turns.step.Opening;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Opening.Open;
import dev.maillon.turns.step.Opening.Opened;
import dev.maillon.turns.step.Planning.PlanRequest;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Gets the plans of a turn's legs. Until the first stands, messages join it; another hand that takes over drops any. */
final class TurnPlans {

    /** A plan is stopped for a joining message this often at most, and not later than this after the turn began. */
    private static final int MOST_JOINS = 3;

    private static final Duration JOINING = Duration.ofSeconds(10);

    private final Keeping keeping;
    private final StepExecutor effects;
    private final ReceivedMessages inbox;
    private final PendingWorkRunner debts;
    private final OperatorView view;
    private final OpenQuestions questions;
    private final Transcriptions transcriptions;
    private long began = Workflow.currentTimeMillis();
    private int joins;

    TurnPlans(
            Keeping keeping,
            StepExecutor effects,
            ReceivedMessages inbox,
            PendingWorkRunner debts,
            OperatorView view,
            OpenQuestions questions) {
        this.keeping = keeping;
        this.effects = effects;
        this.inbox = inbox;
        this.debts = debts;
        this.view = view;
        this.questions = questions;
        this.transcriptions = new Transcriptions(effects, inbox, view, questions);
    }

    /** Stores the messages that wait, and learns who must act. */
    Next open() {
        view.at("open");
        Open last = keeping.keepAllButLast();
        Opened opened = effects.run(Opening.class, "open", step -> step.open(last));
        debts.add(opened.due());
        return opened.next();
    }

    /** Null where the plan was dropped, because a message joins or another hand has taken over. */
    @Nullable
    AgentPlan first(Next.AgentActs acts) {
        if (!isHeard(acts)) {
            return null;
        }
        BooleanSupplier joining = () -> !acts.committed() && mayJoin();
        AgentPlan leg = plan(new PlanRequest(acts.turn(), 1, acts.agent().id(), 1), acts.agent(), joining);
        if (leg == null && joining.getAsBoolean()) {
            joins++;
        }
        return leg;
    }

    /** The time in which messages join the plan begins when there is something to plan from. */
    private boolean isHeard(Next.AgentActs acts) {
        if (acts.unheard().isEmpty()) {
            return true;
        }
        boolean heard = transcriptions.areMade(acts);
        began = Workflow.currentTimeMillis();
        return heard;
    }

    /** The leg of the agent who was handed the conversation; null where another hand has taken over. */
    @Nullable
    AgentPlan handedTo(Actor agent, TurnRef turn, AgentPlan before) {
        return plan(new PlanRequest(turn, before.leg() + 1, agent.id(), before.positionAfter()), agent, () -> false);
    }

    /** What is done instead where the agent of the leg before can't answer. */
    AgentPlan fallBack(TurnRef turn, AgentPlan before, Planned.CannotAnswer because) {
        return fallBack(turn, before.leg() + 1, before.positionAfter(), before.actor(), because);
    }

    private boolean mayJoin() {
        return !inbox.isEmpty() && joins < MOST_JOINS && Workflow.currentTimeMillis() - began < JOINING.toMillis();
    }

    private @Nullable AgentPlan plan(PlanRequest request, Actor agent, BooleanSupplier joining) {
        view.turn(request.turn(), agent);
        view.at("plan");
        Planned planned = questions.ask(AnswerUnderWay.plan(request, "plan of " + agent.name()), joining);
        return planned == null ? null : legOf(planned, request, agent);
    }

    private AgentPlan legOf(Planned planned, PlanRequest request, Actor agent) {
        return switch (planned) {
            case Planned.Ready ready ->
                new AgentPlan(
                        request.leg(),
                        ready.plan().fallback() == null ? agent : Actor.SYSTEM,
                        request.firstPosition(),
                        ready.plan());
            case Planned.CannotAnswer cannot ->
                fallBack(request.turn(), request.leg(), request.firstPosition(), agent, cannot);
        };
    }

    private AgentPlan fallBack(TurnRef of, int leg, int firstPosition, Actor agent, Planned.CannotAnswer because) {
        String summary = "fall back: " + because.why();
        view.at(summary);
        Plan plan = effects.run(
                FallingBack.class,
                summary,
                step -> step.fallBack(new FallBack(of, leg, agent.id(), because.why(), because.use())));
        return new AgentPlan(leg, Actor.SYSTEM, firstPosition, plan);
    }
}

package dev.maillon.turn;

import dev.maillon.action.Action;
import dev.maillon.action.Outcome;
import dev.maillon.action.Refusal;
import dev.maillon.action.Skip;
import dev.maillon.event.Actor;
import dev.maillon.turn.Plan.PlannedAction;
import dev.maillon.turn.step.Acting;
import dev.maillon.turn.step.Acting.Act;
import dev.maillon.turn.step.Acting.Acted;
import dev.maillon.turn.step.FallingBack;
import dev.maillon.turn.step.FallingBack.FallBack;
import dev.maillon.turn.step.Opening;
import dev.maillon.turn.step.Opening.Next;
import dev.maillon.turn.step.Opening.Open;
import dev.maillon.turn.step.Opening.Opened;
import dev.maillon.turn.step.Planning.PlanRequest;
import dev.maillon.turn.step.Planning.Planned;
import dev.maillon.turn.step.Replying;
import dev.maillon.turn.step.Replying.Replied;
import dev.maillon.turn.step.Replying.Reply;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What agents do with the messages that wait: open, plan, act, reply. */
final class AgentTurn {

    /** A plan is stopped for a joining message this often at most, and not later than this after the turn began. */
    private static final int MOST_JOINS = 3;

    private static final Duration JOINING = Duration.ofSeconds(10);

    private final ConversationStart conversation;
    private final Effects effects;
    private final Inbox inbox;
    private final Debts debts;
    private final OperatorView view;
    private final long began = Workflow.currentTimeMillis();
    private @Nullable TurnRef turn;
    private @Nullable PlanUnderWay planUnderWay;
    private boolean finishedAnEarlierOne;
    private long epoch;
    private int joins;
    private int handOvers;
    private int takeovers;

    AgentTurn(ConversationStart conversation, Effects effects, Inbox inbox, Debts debts, OperatorView view) {
        this.conversation = conversation;
        this.effects = effects;
        this.inbox = inbox;
        this.debts = debts;
        this.view = view;
    }

    /** Null where no message was in a turn of its own. */
    @Nullable
    String turnId() {
        return turn == null ? null : turn.turnId();
    }

    /** A turn that an earlier run had begun was finished first; the messages of this run were stored and wait for the next. */
    boolean leavesMessages() {
        return finishedAnEarlierOne;
    }

    /** Opens, plans, acts and replies. An agent who is handed the conversation, or the fallback, takes a further leg. */
    void take() {
        LegPlan leg = planUntilItStands();
        while (leg != null) {
            ChainResult chain = carryOut(leg);
            leg = furtherLeg(leg, chain);
        }
    }

    /** Another hand has the conversation now: a plan without effect is dropped. */
    void takeOver() {
        takeovers++;
        if (planUnderWay != null) {
            planUnderWay.stop();
        }
    }

    private @Nullable LegPlan planUntilItStands() {
        while (true) {
            switch (open()) {
                case Next.Nothing nothing -> {
                    return null;
                }
                case Next.NobodyActs nobody -> {
                    turn = nobody.turn();
                    view.turn(nobody.turn(), null);
                    return null;
                }
                case Next.AgentActs acts -> {
                    LegPlan leg = planFirstLeg(acts);
                    if (leg != null) {
                        return leg;
                    }
                }
            }
        }
    }

    private Next open() {
        view.at("open");
        List<InboundMessage> messages = inbox.takeAll();
        Opened opened = effects.run(
                Opening.class,
                "open",
                step -> step.open(new Open(
                        conversation.workspace(),
                        conversation.conversationId(),
                        Workflow.getInfo().getRunId(),
                        messages)));
        debts.add(opened.due());
        return opened.next();
    }

    /** Null where the plan was dropped, because a message joins or another hand has taken over. */
    private @Nullable LegPlan planFirstLeg(Next.AgentActs acts) {
        turn = acts.turn();
        epoch = acts.epoch();
        finishedAnEarlierOne = acts.committed();
        BooleanSupplier joining = () -> !acts.committed() && mayJoin();
        LegPlan leg = plan(new PlanRequest(acts.turn(), 1, acts.agent().id(), 1), acts.agent(), joining);
        if (leg == null && joining.getAsBoolean()) {
            joins++;
        }
        return leg;
    }

    private boolean mayJoin() {
        return !inbox.isEmpty() && joins < MOST_JOINS && Workflow.currentTimeMillis() - began < JOINING.toMillis();
    }

    private @Nullable LegPlan plan(PlanRequest request, Actor agent, BooleanSupplier joining) {
        view.turn(request.turn(), agent);
        view.at("plan");
        int takeoversBefore = takeovers;
        PlanUnderWay plan = new PlanUnderWay(request, "plan of " + agent.name());
        planUnderWay = plan;
        Workflow.await(() -> plan.isDone() || joining.getAsBoolean() || takeovers > takeoversBefore);
        planUnderWay = null;
        if (joining.getAsBoolean() || takeovers > takeoversBefore) {
            plan.stop();
            return null;
        }
        return switch (plan.result()) {
            case Planned.Ready ready ->
                new LegPlan(
                        request.leg(),
                        ready.plan().fallback() == null ? agent : Actor.SYSTEM,
                        request.firstPosition(),
                        ready.plan());
            case Planned.CannotAnswer cannot ->
                fallBack(request.turn(), request.leg(), request.firstPosition(), agent, cannot);
        };
    }

    private LegPlan fallBack(TurnRef of, int leg, int firstPosition, Actor agent, Planned.CannotAnswer because) {
        String summary = "fall back: " + because.why();
        view.at(summary);
        Plan plan = effects.run(
                FallingBack.class,
                summary,
                step -> step.fallBack(new FallBack(of, leg, agent.id(), because.why(), because.use())));
        return new LegPlan(leg, Actor.SYSTEM, firstPosition, plan);
    }

    /** @param handOver the AI agent who has the conversation after the chain */
    private record ChainResult(@Nullable Actor handOver, boolean loop) {}

    private ChainResult carryOut(LegPlan leg) {
        List<Outcome> outcomes = new ArrayList<>();
        Actor handOver = null;
        boolean loop = false;
        for (PlannedAction planned : leg.plan().actions()) {
            Acted acted = act(leg, leg.firstPosition() + outcomes.size(), ruled(planned, outcomes));
            outcomes.add(acted.outcome());
            handOver = decidesAssignee(planned, acted.outcome()) ? acted.handOver() : handOver;
            loop |= acted.outcome() instanceof Outcome.Refused refused && refused.reason() == Refusal.LOOP;
        }
        return new ChainResult(handOver, loop);
    }

    private Acted act(LegPlan leg, int position, PlannedAction planned) {
        String type = OperatorView.typeOf(planned.action());
        view.at("act: " + position + " " + type);
        Acted acted = effects.run(
                Acting.class,
                position + " " + type,
                step -> step.act(new Act(turnRef(), leg, position, planned, epoch, handOvers)));
        epoch = acted.epoch();
        debts.add(acted.due());
        view.outcome(position, planned.action(), acted.outcome());
        return acted;
    }

    /** A step whose needed steps were not carried out is skipped (R26). */
    private static PlannedAction ruled(PlannedAction planned, List<Outcome> before) {
        boolean missing = planned.needs().stream()
                .map(position -> before.get(position - 1))
                .anyMatch(outcome -> outcome instanceof Outcome.Refused || outcome instanceof Outcome.Skipped);
        if (planned.ruling() != null || !missing) {
            return planned;
        }
        return new PlannedAction(
                planned.action(),
                planned.needs(),
                new Outcome.Skipped(Skip.NEEDS_REFUSED, "A step that this one needs was not carried out."));
    }

    private static boolean decidesAssignee(PlannedAction planned, Outcome outcome) {
        return outcome instanceof Outcome.Applied
                && switch (planned.action()) {
                    case Action.Assign a -> true;
                    case Action.Unassign u -> true;
                    case Action.CloseConversation c -> true;
                    case Action.UpdateContactField f -> false;
                    case Action.UpdateLifecycleStage s -> false;
                };
    }

    /** Null where the turn has had its last leg: the reply is then written. */
    private @Nullable LegPlan furtherLeg(LegPlan leg, ChainResult chain) {
        if (chain.loop() && leg.plan().fallback() == null) {
            return fallBack(
                    turnRef(),
                    leg.leg() + 1,
                    leg.positionAfter(),
                    leg.actor(),
                    new Planned.CannotAnswer("agents hand over to each other"));
        }
        if (chain.handOver() != null && leg.plan().reply() == null) {
            handOvers++;
            return plan(
                    new PlanRequest(turnRef(), leg.leg() + 1, chain.handOver().id(), leg.positionAfter()),
                    chain.handOver(),
                    () -> false);
        }
        reply(leg);
        return null;
    }

    private void reply(LegPlan leg) {
        view.at("reply");
        Replied replied = effects.run(Replying.class, "reply", step -> step.reply(new Reply(turnRef(), leg, epoch)));
        if (replied instanceof Replied.Stored stored) {
            debts.add(stored.due());
        }
    }

    private TurnRef turnRef() {
        if (turn == null) {
            throw new IllegalStateException("no turn has been opened");
        }
        return turn;
    }
}

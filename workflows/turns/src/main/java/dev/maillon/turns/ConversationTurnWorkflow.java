package dev.maillon.turns;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import dev.maillon.turns.ConversationStart.Because;
import dev.maillon.turns.step.Ending;
import dev.maillon.turns.step.Ending.End;
import dev.maillon.turns.step.Ending.Ended;
import dev.maillon.turns.step.Opening;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Opening.Open;
import dev.maillon.turns.step.Opening.Opened;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@inheritDoc} */
public class ConversationTurnWorkflow implements ConversationTurn {

    /** A start whose staff action never comes ends after this time. */
    private static final Duration FOR_NOTHING = Duration.ofSeconds(10);

    private final TurnState state;
    private final Transcriptions transcriptions;
    private final TurnPlans plans;
    private final Chain chain;
    private final Delivery delivery;
    private final PendingWorkRunner pendingWork;
    private final Staff staff;

    @WorkflowInit
    public ConversationTurnWorkflow(ConversationStart start) {
        state = new TurnState(start);
        transcriptions = new Transcriptions(state);
        plans = new TurnPlans(state);
        chain = new Chain(state);
        delivery = new Delivery(state);
        pendingWork = new PendingWorkRunner(state, delivery);
        staff = new Staff(state, delivery);
    }

    /**
     * A run that was cancelled closes as cancelled whatever it returns, and can't continue as new: the messages that it kept are taken up
     * by the next message's run, else by healing.
     */
    @Override
    public void run(ConversationStart start) {
        try {
            awaitWork();
            boolean handled = isForStaffAlone();
            while (!handled) {
                handled = switch (open()) {
                    case Next.Nothing nothing -> true;
                    case Next.NobodyActs nobody -> true;
                    case Next.AgentActs acts -> transcribe(acts) && actAndReply(plans.plan(acts));
                };
            }
            settle();
        } catch (CanceledFailure byOperator) {
            state.cancel();
        }
        Workflow.newDetachedCancellationScope(this::end).run();
        if (state.leavesWork()) {
            Workflow.continueAsNew(start.again());
        }
    }

    /** Waits for what the run was started for. A timer costs two events, so only a start that may be for nothing has one. */
    private void awaitWork() {
        switch (state.conversation.because()) {
            case MESSAGE -> Workflow.await(() -> !state.messages.isEmpty() || staff.came());
            case STAFF -> Workflow.await(FOR_NOTHING, () -> !state.messages.isEmpty() || staff.came());
            case WORK_WAITS -> {}
        }
    }

    private boolean isForStaffAlone() {
        return state.conversation.because() != Because.WORK_WAITS && state.messages.isEmpty();
    }

    /** Stores the messages that wait, and learns who must act. */
    private Next open() {
        state.view.at("open");
        Open last = state.messages.storeAllButLast();
        Opened opened = state.steps.call(Opening.class, "open", step -> step.open(last));
        state.opened(opened);
        return opened.next();
    }

    /** @return false if the turn is to be opened again first: a message waits to join, or another hand has taken over */
    private boolean transcribe(Next.AgentActs acts) {
        if (acts.unheard().isEmpty()) {
            return true;
        }
        boolean transcribed = transcriptions.make(acts);
        plans.joiningBegins();
        return transcribed;
    }

    /**
     * An agent who is handed the conversation goes on with a plan of their own, and so does the fallback if an agent can't answer. A workflow
     * task that fails loses what it has heard, not what it has done: if it had opened the turn again, for another's hand whose update is
     * still to come, the store has moved on without this plan.
     *
     * @return false if the turn is to be opened again, because no plan stands
     */
    private boolean actAndReply(@Nullable AgentPlan first) {
        try {
            AgentPlan plan = first;
            while (plan != null) {
                plan = switch (chain.carryOut(plan)) {
                    case Chain.Result.ToBeAnswered answer -> reply(plan);
                    case Chain.Result.HandedOn(var agent) -> plans.handedTo(agent, plan);
                    case Chain.Result.GoesRound loop ->
                        plans.fallBack(plan, new Planned.CannotAnswer("agents hand over to each other"));
                };
            }
            return first != null;
        } catch (ApplicationFailure failure) {
            if (Failures.MOVED_ON.equals(failure.getType())) {
                return false;
            }
            throw failure;
        }
    }

    /** @return the fallback's plan if the agent can't answer; null if the turn has its reply, or is to have none */
    private @Nullable AgentPlan reply(AgentPlan plan) {
        Planned.CannotAnswer unanswered = new ReplyWriter(state, plan).write();
        return unanswered == null ? null : plans.fallBack(plan, unanswered);
    }

    /** Delivers, writes the close note and follows up. */
    private void settle() {
        state.view.at("deliver and follow up");
        pendingWork.settle();
    }

    /** Staff may act and messages may come until the very end; the run ends when neither has left work behind. */
    private void end() {
        ConversationStart of = state.conversation;
        Ended ended;
        do {
            state.dropDeliveryIfCancelled();
            pendingWork.settleWithHandlers();
            End end = new End(of.workspace(), of.conversationId(), state.turnId(), state.isCancelled());
            ended = state.steps.call(Ending.class, "end", step -> step.end(end));
            state.leaveMessages();
        } while (pendingWork.isOpen() || !state.messages.isEmpty() || !Workflow.isEveryHandlerFinished());
        state.view.ended(ended.result());
    }

    /** One that no step can carry would end the run, and with it what others have written. */
    @Override
    public void receive(InboundMessage message) {
        if (MessageSlices.fits(message) || !ReceivedMessages.takesSlices()) {
            state.messages.add(message);
        } else {
            state.view.messageNotTaken();
        }
    }

    @Override
    public Outcome act(StaffAction action) {
        return staff.act(action);
    }

    @Override
    public Undone undo(UndoTurn request) {
        return staff.undo(request);
    }

    @Override
    public void checkShape(StaffAction action) {
        if (action.key() == null || action.actor() == null || action.deed() == null) {
            throw new IllegalArgumentException("a staff action has a key, an actor and a deed");
        }
    }

    @Override
    public void checkUndo(UndoTurn request) {
        if (request.key() == null || request.actor() == null || request.turnId() == null) {
            throw new IllegalArgumentException("an undo has a key, an actor and a turn");
        }
    }

    @Override
    public TurnProgress progress() {
        return state.view.progress(state.messages.size());
    }
}

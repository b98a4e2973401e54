package dev.maillon.turns;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import dev.maillon.turns.ConversationStart.Because;
import dev.maillon.turns.step.Acting;
import dev.maillon.turns.step.Acting.ActForStaff;
import dev.maillon.turns.step.Acting.StaffActed;
import dev.maillon.turns.step.Ending;
import dev.maillon.turns.step.Ending.End;
import dev.maillon.turns.step.Ending.Ended;
import dev.maillon.turns.step.Undoing;
import dev.maillon.turns.step.Undoing.Undid;
import dev.maillon.turns.step.Undoing.Undo;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;

/** {@inheritDoc} */
public class ConversationTurnWorkflow implements ConversationTurn {

    /** A start whose staff action never comes ends after this time. */
    private static final Duration FOR_NOTHING = Duration.ofSeconds(10);

    private final ConversationStart conversation;
    private final ReceivedMessages inbox = new ReceivedMessages();
    private final OperatorView view = new OperatorView();
    private final StepExecutor effects = new StepExecutor();
    private final Keeping keeping;
    private final PendingWorkRunner debts;
    private final AgentTurn turn;
    private boolean staffCame;
    private boolean messagesWait;

    @WorkflowInit
    public ConversationTurnWorkflow(ConversationStart start) {
        conversation = start;
        keeping = new Keeping(start, effects, inbox);
        debts = new PendingWorkRunner(start, effects, inbox, view);
        turn = new AgentTurn(keeping, effects, inbox, debts, view);
    }

    @Override
    public void run(ConversationStart start) {
        boolean cancelled = takeTurn();
        messagesWait = turn.leavesMessages();
        Workflow.newDetachedCancellationScope(() -> end(cancelled)).run();
        if ((messagesWait || debts.leavesDelivery()) && !cancelled) {
            Workflow.continueAsNew(conversation.again());
        }
    }

    /**
     * A run that was cancelled closes as cancelled whatever it returns, and can't continue as new: the messages that it kept are
     * taken up by the next message's run, else by healing.
     *
     * @return whether an operator cancelled the run in the middle of it
     */
    private boolean takeTurn() {
        try {
            if (workComes()) {
                turn.take();
            }
            view.at("deliver and follow up");
            debts.pay();
            return false;
        } catch (CanceledFailure cancelled) {
            return true;
        }
    }

    /** Waits for what the run was started for. A timer costs two events, so only a start that may be for nothing has one. */
    private boolean workComes() {
        switch (conversation.because()) {
            case MESSAGE -> Workflow.await(() -> !inbox.isEmpty() || staffCame);
            case STAFF -> Workflow.await(FOR_NOTHING, () -> !inbox.isEmpty() || staffCame);
            case WORK_WAITS -> {}
        }
        return conversation.because() == Because.WORK_WAITS || !inbox.isEmpty();
    }

    /** Staff may act and messages may come until the very end; the run ends when neither has left work behind. */
    private void end(boolean cancelled) {
        Ended ended;
        do {
            if (cancelled) {
                debts.dropDelivery();
            }
            payAllDebts();
            ended = effects.run(
                    Ending.class,
                    "end",
                    step -> step.end(new End(
                            conversation.workspace(), conversation.conversationId(), turn.turnId(), cancelled)));
            // Continue-as-new carries ids only: its input has a limit that messages can pass.
            messagesWait |= keeping.keepAll();
        } while (debts.areOpen() || !inbox.isEmpty() || !Workflow.isEveryHandlerFinished());
        view.ended(ended.result());
    }

    private void payAllDebts() {
        do {
            Workflow.await(Workflow::isEveryHandlerFinished);
            debts.pay();
        } while (!Workflow.isEveryHandlerFinished());
    }

    /** One that no step can carry would end the run, and with it what others have written. */
    @Override
    public void receive(InboundMessage message) {
        if (MessageSlices.fits(message) || !ReceivedMessages.isSliced()) {
            inbox.add(message);
        } else {
            view.messageNotTaken();
        }
    }

    @Override
    public Outcome act(StaffAction action) {
        staffCame = true;
        StaffActed acted = effects.run(
                Acting.class,
                "staff action",
                step -> step.actForStaff(new ActForStaff(
                        conversation.workspace(),
                        conversation.conversationId(),
                        Workflow.getInfo().getRunId(),
                        action)));
        afterStaff(acted.takesOver(), acted.due());
        return acted.outcome();
    }

    @Override
    public Undone undo(UndoTurn request) {
        staffCame = true;
        Undid undid = effects.run(
                Undoing.class,
                "undo a turn",
                step -> step.undo(new Undo(
                        conversation.workspace(),
                        conversation.conversationId(),
                        Workflow.getInfo().getRunId(),
                        request)));
        afterStaff(undid.takesOver(), undid.due());
        return undid.undone();
    }

    private void afterStaff(boolean takesOver, PendingWork due) {
        if (takesOver) {
            turn.takeOver();
            debts.stopDelivery();
        }
        debts.add(due);
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
        return view.progress(inbox.size());
    }
}

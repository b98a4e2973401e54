package dev.maillon.turns;

import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.turns.step.Acting.Acted;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Opening.Opened;
import io.temporal.workflow.Workflow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a run: what it is for, what has come to it since, and how far its turn is. The turn's steps change it, and so do the
 * handlers of signals and updates while a step waits.
 */
final class TurnState {

    final ConversationStart conversation;
    final StepExecutor steps = new StepExecutor();
    final OperatorView view = new OperatorView();
    final ReceivedMessages messages;

    private @Nullable TurnRef turn;
    private boolean finishesAnEarlierTurn;
    private long epoch;
    private int handOvers;
    private int takeovers;
    private @Nullable ModelQuestion<?> question;
    private PendingWork pendingWork = PendingWork.NOTHING;
    private boolean cancelled;
    private boolean deliversNoMore;
    private boolean leavesWork;

    TurnState(ConversationStart conversation) {
        this.conversation = conversation;
        messages = new ReceivedMessages(conversation, steps);
    }

    void opened(Opened opened) {
        add(opened.due());
        switch (opened.next()) {
            case Next.Nothing nothing -> {}
            case Next.NobodyActs nobody -> {
                turn = nobody.turn();
                view.turn(nobody.turn(), null);
            }
            case Next.AgentActs acts -> {
                turn = acts.turn();
                finishesAnEarlierTurn = acts.committed();
                epoch = acts.epoch();
                handOvers = 0;
            }
        }
    }

    TurnRef turn() {
        return Objects.requireNonNull(turn);
    }

    /** Null if no message was in a turn of its own. */
    @Nullable
    String turnId() {
        return turn == null ? null : turn.turnId();
    }

    void acted(Acted acted) {
        epoch = acted.epoch();
        add(acted.due());
    }

    /** What the turn's next effect, or its reply, must find. */
    long epoch() {
        return epoch;
    }

    /** Another agent goes on with the same message. */
    void handOn() {
        handOvers++;
    }

    int handOvers() {
        return handOvers;
    }

    /** @param asked null: nothing is asked any more */
    void asks(@Nullable ModelQuestion<?> asked) {
        question = asked;
    }

    /** Another hand has the conversation now: a plan without effect, or a reply that is written again, is dropped. */
    void takeOver() {
        takeovers++;
        if (question != null) {
            question.stop();
        }
    }

    /** How often another hand has taken over in this run. */
    int takeovers() {
        return takeovers;
    }

    void add(PendingWork more) {
        PendingWork all = pendingWork.and(more);
        pendingWork = deliversNoMore ? all.without(Kind.DELIVERY) : all;
    }

    boolean hasPendingWork() {
        return !pendingWork.isEmpty();
    }

    PendingWork takePendingWork() {
        PendingWork taken = pendingWork;
        pendingWork = PendingWork.NOTHING;
        return taken;
    }

    /** By an operator, in the middle of the run. */
    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /**
     * A cancelled turn's reply is not sent; the store marks it. Nor is it pending again after the delivery that was under way: a run that is
     * cancelled while a gateway is away would go on for ten minutes.
     */
    void dropDeliveryIfCancelled() {
        if (cancelled) {
            pendingWork = pendingWork.without(Kind.DELIVERY);
            deliversNoMore = Workflow.getVersion("cancelled-delivers-no-more", Workflow.DEFAULT_VERSION, 1) == 1;
        }
    }

    /** Stored messages, or a reply, are left to the next run. */
    void leaveWork() {
        leavesWork = true;
    }

    /** Continue-as-new carries ids only: its input has a limit that messages can pass. */
    void leaveMessages() {
        if (!messages.isEmpty()) {
            leaveWork();
            messages.storeAll();
        }
    }

    /** Also if a turn that an earlier run had begun was finished first: the messages of this run wait for the next. */
    boolean leavesWork() {
        return (leavesWork || finishesAnEarlierTurn) && !cancelled;
    }
}

package dev.maillon.turns;

import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.step.Closing;
import dev.maillon.turns.step.Closing.CloseNote;
import dev.maillon.turns.step.Delivering;
import dev.maillon.turns.step.Delivering.Conversation;
import dev.maillon.turns.step.FollowingUp;
import dev.maillon.turns.step.FollowingUp.FollowUp;
import dev.maillon.turns.step.FollowingUp.FollowedUp;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Functions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the conversation owes the world after the effects: replies to deliver, closes to summarise, events to follow. They are paid
 * side by side; only a close's follow-ups wait for its summary, and none waits for a gateway that is away.
 */
final class PendingWorkRunner {

    /**
     * While messages wait, or the run can hardly take any more, a gateway that is away holds them up no longer than this; the next run posts
     * the older reply first.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConversationStart conversation;
    private final StepExecutor effects;
    private final ReceivedMessages inbox;
    private final OperatorView view;
    private PendingWork due = PendingWork.NOTHING;
    private final List<Promise<Void>> payments = new ArrayList<>();
    private @Nullable DeliveryUnderWay delivery;
    private boolean goOnAfterStop;
    private boolean deliversNoMore;
    private boolean leavesDelivery;

    PendingWorkRunner(ConversationStart conversation, StepExecutor effects, ReceivedMessages inbox, OperatorView view) {
        this.conversation = conversation;
        this.effects = effects;
        this.inbox = inbox;
        this.view = view;
    }

    void add(PendingWork more) {
        PendingWork all = due.and(more);
        due = deliversNoMore ? new PendingWork(false, all.closeNote(), all.followUps()) : all;
    }

    /**
     * A cancelled turn's reply is not sent; the store marks it. Nor is it owed again by the delivery that was under way: a run that is
     * cancelled while a gateway is away would go on for ten minutes.
     */
    void dropDelivery() {
        due = new PendingWork(false, due.closeNote(), due.followUps());
        deliversNoMore = Workflow.getVersion("cancelled-delivers-no-more", Workflow.DEFAULT_VERSION, 1) == 1;
    }

    /** A full run has left a reply to the next, while a gateway was away. */
    boolean leavesDelivery() {
        return leavesDelivery;
    }

    boolean areOpen() {
        return due.any() || !payments.isEmpty();
    }

    /**
     * Returns when nothing is owed any more.
     *
     * @throws CanceledFailure where the run is cancelled meanwhile; what was being paid is owed again
     */
    void pay() {
        CancellationScope scope = CancellationScope.current();
        while (areOpen()) {
            CancellationScope.throwCanceled();
            startWhatIsDue();
            Workflow.await(
                    () -> due.any() || payments.stream().anyMatch(Promise::isCompleted) || scope.isCancelRequested());
            collect();
        }
    }

    private void collect() {
        List<Promise<Void>> paid =
                payments.stream().filter(Promise::isCompleted).toList();
        payments.removeAll(paid);
        paid.forEach(Promise::get);
    }

    /** Stops the agent's words: returns when no attempt is in flight. What a person has written is delivered after it. */
    void stopDelivery() {
        DeliveryUnderWay stopped = delivery;
        if (stopped != null) {
            goOnAfterStop = true;
            stopped.stop();
            Workflow.await(stopped::isDone);
        }
    }

    private void startWhatIsDue() {
        PendingWork now = due;
        due = PendingWork.NOTHING;
        if (now.delivery()) {
            payments.add(pay(this::deliver, new PendingWork(true, false, false)));
        }
        if (now.closeNote()) {
            payments.add(pay(this::writeCloseNote, new PendingWork(false, true, false)));
        }
        if (now.followUps()) {
            payments.add(pay(this::followUp, new PendingWork(false, false, true)));
        }
    }

    private Promise<Void> pay(Functions.Proc payment, PendingWork owed) {
        return Async.procedure(() -> {
            try {
                payment.apply();
            } catch (CanceledFailure cancelled) {
                add(owed);
            }
        });
    }

    private void deliver() {
        Workflow.await(() -> delivery == null);
        DeliveryUnderWay mine = new DeliveryUnderWay(where());
        delivery = mine;
        try {
            awaitWithPatience(mine);
        } finally {
            delivery = null;
        }
        mine.rethrowUnexpected();
        if (!mine.succeeded()) {
            settle();
        }
    }

    private void awaitWithPatience(DeliveryUnderWay mine) {
        Workflow.await(() -> mine.isDone() || !inbox.isEmpty() || isFull());
        if (!mine.isDone() && inbox.isEmpty() && !goesOnWhenFull()) {
            Workflow.await(() -> mine.isDone() || !inbox.isEmpty());
        }
        if (!mine.isDone() && !Workflow.await(PATIENCE, mine::isDone)) {
            mine.stop();
            Workflow.await(mine::isDone);
        }
    }

    /** The server takes so many signals and updates of a run and so much history; it says so in time. */
    private static boolean isFull() {
        return Workflow.getInfo().isContinueAsNewSuggested();
    }

    private static boolean goesOnWhenFull() {
        return Workflow.getVersion("a-full-run-goes-on", Workflow.DEFAULT_VERSION, 1) == 1;
    }

    /** After a takeover the rest (what a person wrote) goes on at once; while messages wait, the next run does it. */
    private void settle() {
        PendingWork left = effects.run(Delivering.class, "settle undelivered replies", step -> step.settle(where()));
        if (goOnAfterStop) {
            goOnAfterStop = false;
            add(left);
        } else {
            leavesDelivery |= left.delivery() && isFull() && goesOnWhenFull();
        }
    }

    private void writeCloseNote() {
        try {
            Workflow.newActivityStub(Closing.class, closeNoteOptions()).writeCloseNote(closeNote(""));
        } catch (ActivityFailure failure) {
            if (failure.getCause() instanceof CanceledFailure cancelled) {
                throw cancelled;
            }
            effects.run(Closing.class, "publish the close without a summary", step -> {
                step.publishWithout(closeNote("no summary could be written in time"));
                return true;
            });
        }
        add(new PendingWork(false, false, true));
    }

    private void followUp() {
        FollowedUp followed = effects.run(
                FollowingUp.class,
                "start follow-ups",
                step -> step.followUp(new FollowUp(conversation.workspace(), conversation.conversationId())));
        view.followedBy(followed.workflowIds());
    }

    private Conversation where() {
        return new Conversation(conversation.workspace(), conversation.conversationId());
    }

    private CloseNote closeNote(String missing) {
        return new CloseNote(conversation.workspace(), conversation.conversationId(), missing);
    }

    private static ActivityOptions closeNoteOptions() {
        return ActivityOptions.newBuilder()
                .setTaskQueue(TaskQueues.LLM)
                .setScheduleToCloseTimeout(Duration.ofSeconds(60))
                .setHeartbeatTimeout(Duration.ofSeconds(10))
                .setSummary("summarise the closed episode")
                .build();
    }
}

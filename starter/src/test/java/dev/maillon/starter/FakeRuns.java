package dev.maillon.starter;

import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import dev.maillon.domain.turn.Undone.Part;
import dev.maillon.starter.temporal.ConversationRuns;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In Temporal's place: remembers what it was given and answers as it is told. */
public final class FakeRuns implements ConversationRuns {

    /** Each context has one of its own. */
    public static class Configuration {
        @Bean
        @Primary
        FakeRuns fakeRuns() {
            return new FakeRuns();
        }
    }

    public record Received(String workspace, String conversationId, InboundMessage message) {}

    public record Acted(String workspace, String conversationId, StaffAction action, String updateId) {}

    public record UndoAsked(String workspace, String conversationId, UndoTurn undo, String updateId) {}

    /** What an action answers with, or throws. */
    public interface Answer {
        Outcome outcome();
    }

    public static final Outcome APPLIED =
            new Outcome.Applied(new State.Stage(null), new State.Stage("Qualified"), "The stage is set.");

    public final List<Received> received = new CopyOnWriteArrayList<>();
    public final List<Acted> acted = new CopyOnWriteArrayList<>();
    public final List<UndoAsked> undos = new CopyOnWriteArrayList<>();
    public final List<ReassignmentId> reassigned = new CopyOnWriteArrayList<>();
    public final List<String> woken = new CopyOnWriteArrayList<>();
    private volatile Runnable onReceive = () -> {};
    private volatile Runnable onWait = () -> {};
    private volatile BooleanSupplier underWay = () -> false;
    private volatile Answer answer = () -> APPLIED;

    public void reset() {
        received.clear();
        acted.clear();
        undos.clear();
        reassigned.clear();
        woken.clear();
        onReceive = () -> {};
        onWait = () -> {};
        underWay = () -> false;
        answer = () -> APPLIED;
    }

    public void onReceive(Runnable then) {
        onReceive = then;
    }

    public void onWait(Runnable then) {
        onWait = then;
    }

    /** @param each asked whenever somebody wants to know whether a conversation has a run */
    public void underWay(BooleanSupplier each) {
        underWay = each;
    }

    public void answer(Answer with) {
        answer = with;
    }

    @Override
    public Run receive(ConversationKey conversation, InboundMessage message) {
        onReceive.run();
        received.add(new Received(conversation.workspace(), conversation.conversationId(), message));
        return new Run(conversation.workflowId(), "run-1");
    }

    @Override
    public boolean awaitClose(Run run, Duration most) {
        onWait.run();
        return true;
    }

    @Override
    public boolean isUnderWay(ConversationKey conversation) {
        return underWay.getAsBoolean();
    }

    @Override
    public Outcome act(ConversationKey conversation, StaffAction action, String updateId) {
        acted.add(new Acted(conversation.workspace(), conversation.conversationId(), action, updateId));
        return answer.outcome();
    }

    /** Every turn has one applied action and a reply that was delivered. */
    @Override
    public Undone undo(ConversationKey conversation, UndoTurn undo, String updateId) {
        undos.add(new UndoAsked(conversation.workspace(), conversation.conversationId(), undo, updateId));
        Outcome sent = new Outcome.Refused(Refusal.NOT_UNDOABLE, "It was sent.", List.of());
        return new Undone(
                conversation.conversationId() + "#staff-" + undo.key(),
                List.of(
                        new Part(1, new Deed.Undo(undo.turnId(), null), sent),
                        new Part(2, new Deed.Undo(undo.turnId(), 1), answer.outcome())));
    }

    @Override
    public void reassign(ReassignmentId which) {
        reassigned.add(which);
    }

    @Override
    public void wake(ConversationKey conversation) {
        woken.add(conversation.conversationId());
    }
}

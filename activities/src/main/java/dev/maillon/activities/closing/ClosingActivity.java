package dev.maillon.activities.closing;

import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.ActionEvent.ConversationClosed;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.events.Outbox;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.Closing;
import io.temporal.activity.Activity;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Component
public record ClosingActivity(
        Outbox outbox,
        CloseNotes notes,
        Conversations conversations,
        Turns turns,
        TransactionTemplate transaction,
        InstantSource clock)
        implements Closing {

    @Override
    public void writeCloseNote(CloseNote request) {
        for (ConversationClosed close : unpublished(request)) {
            Activity.getExecutionContext().heartbeat(close.header().id());
            CloseNotes.Note note = notes.write(close);
            publish(close, note.after(), note.use());
        }
    }

    @Override
    public void publishWithout(CloseNote request) {
        for (ConversationClosed close : unpublished(request)) {
            State.Status after = close.after();
            State.Status without = new State.Status(after.status(), after.closingNote(), null, null, request.missing());
            publish(close, without, ModelUse.NONE);
        }
    }

    private List<ConversationClosed> unpublished(CloseNote request) {
        return outbox.unpublishedCloses(new ConversationKey(request.workspace(), request.conversationId()));
    }

    /** What it cost belongs to the turn that closed, once. */
    private void publish(ConversationClosed close, State.Status after, ModelUse use) {
        EventHeader header = close.header();
        transaction.executeWithoutResult(tx -> {
            conversations.lock(header.conversation());
            if (outbox.publish(new ConversationClosed(header, close.before(), after), clock.instant())) {
                turns.spend(TurnRef.of(header), use);
            }
        });
    }
}

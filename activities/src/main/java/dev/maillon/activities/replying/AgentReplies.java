package dev.maillon.activities.replying;

import dev.maillon.action.Action;
import dev.maillon.action.Outcome;
import dev.maillon.activities.acting.CommitPoint;
import dev.maillon.catalog.Catalog;
import dev.maillon.event.Actor;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.conversations.Conversation;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.receipts.Receipt;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.replies.Reply;
import dev.maillon.store.turns.Turn;
import dev.maillon.turn.Plan;
import dev.maillon.turn.step.Replying;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a turn's one reply, or why there is none. Runs in the transaction that has locked the conversation. */
@Component
class AgentReplies {

    private final CommitPoint commitPoint;
    private final Catalogs catalogs;
    private final Receipts receipts;
    private final Replies replies;
    private final Messages messages;
    private final Wording wording;

    AgentReplies(
            CommitPoint commitPoint,
            Catalogs catalogs,
            Receipts receipts,
            Replies replies,
            Messages messages,
            Wording wording) {
        this.commitPoint = commitPoint;
        this.catalogs = catalogs;
        this.receipts = receipts;
        this.replies = replies;
        this.messages = messages;
        this.wording = wording;
    }

    Reply write(Replying.Reply request, Conversation conversation, Instant at) {
        Turn turn = commitPoint.commit(request.turn(), request.leg(), request.expectedEpoch());
        Reply reply = compose(request, turn, conversation, at);
        replies.add(reply);
        String text = reply.text();
        if (reply.wasStored() && text != null) {
            messages.write(conversation, turn.id(), reply.id(), reply.from(), text, at);
        }
        return reply;
    }

    private Reply compose(Replying.Reply request, Turn turn, Conversation conversation, Instant at) {
        Actor from = turn.agent() == null ? request.leg().actor() : turn.agent();
        Plan.ReplyDraft draft = request.leg().plan().reply();
        if (draft == null) {
            return Reply.unsent(
                    conversation, turn.id(), from, null, Reply.Status.NONE, "the agent has nothing to say", at);
        }
        Catalog catalog = catalogs.version(turn.workspace(), turn.catalogVersion());
        List<Receipt> done = receipts.of(turn.workspace(), turn.id());
        String text = wording.of(draft, request.leg().plan(), done, conversation, catalog, at);
        return heldBack(request, conversation, done)
                .map(reason -> Reply.unsent(conversation, turn.id(), from, text, Reply.Status.FAILED, reason, at))
                .orElseGet(() -> Reply.stored(
                        conversation,
                        turn.id(),
                        from,
                        text,
                        messages.lastGatewayId(conversation, turn.id()).orElse(null),
                        conversation.epoch(),
                        catalog.postsTo(conversation.channel()),
                        at));
    }

    /** Why the reply may not be sent: another hand has the conversation (R41), or the turn has left it with nobody (R13). */
    private static Optional<String> heldBack(Replying.Reply request, Conversation conversation, List<Receipt> done) {
        if (conversation.epoch() != request.expectedEpoch()) {
            return Optional.of("taken_over");
        }
        return lastAssigning(done).filter(Action.Unassign.class::isInstance).map(unassign -> "unassigned");
    }

    private static Optional<Object> lastAssigning(List<Receipt> done) {
        return done.reversed().stream()
                .filter(receipt -> receipt.outcome() instanceof Outcome.Applied)
                .<Object>map(Receipt::action)
                .filter(action -> action instanceof Action.Assign || action instanceof Action.Unassign)
                .findFirst();
    }
}

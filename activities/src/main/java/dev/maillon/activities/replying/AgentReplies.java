package dev.maillon.activities.replying;

import dev.maillon.activities.acting.CommitPoint;
import dev.maillon.activities.replying.CheckedDraft.Untruth;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.ReplyFailure;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.turns.Turns;
import dev.maillon.store.turns.Turns.Held;
import dev.maillon.turns.step.Replying;
import dev.maillon.turns.step.Replying.Replied;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a turn's one reply, or why there is none, once it is true. Runs in the transaction that has locked the conversation. */
@Component
record AgentReplies(
        CommitPoint commitPoint,
        Turns turns,
        Catalogs catalogs,
        Receipts receipts,
        Replies replies,
        Messages messages,
        Wording wording) {

    Replied write(Replying.Reply request, Held held, Instant at) {
        return compose(request, commit(request, held), held.conversation(), at);
    }

    /** The database does not take the words: the turn has none, and the operator sees it. */
    Replied writeNone(Replying.Reply request, Held held, Instant at) {
        Conversation conversation = held.conversation();
        Turn turn = commit(request, held);
        String reason = heldBack(request, conversation, receipts.of(turn.ref()))
                .orElse(ReplyFailure.NOT_STORABLE)
                .wireName();
        Reply none = Reply.unsent(conversation, turn.id(), from(turn, request), null, Reply.Status.FAILED, reason, at);
        return kept(none, request, conversation, at);
    }

    private static Actor from(Turn turn, Replying.Reply request) {
        return turn.agent() == null ? request.leg().actor() : turn.agent();
    }

    private Turn commit(Replying.Reply request, Held held) {
        boolean firstOfLeg = request.leg().plan().actions().isEmpty();
        return commitPoint.commit(held.turn(), request.leg(), firstOfLeg, request.expectedEpoch());
    }

    private Replied kept(Reply reply, Replying.Reply request, Conversation conversation, Instant at) {
        replies.add(reply);
        String text = reply.text();
        if (reply.wasStored() && text != null) {
            messages.write(conversation, reply.turnId(), reply.id(), reply.from(), text, at);
        }
        if (request.rewritten() != null) {
            turns.spend(request.turn(), request.rewritten().use());
        }
        return ReplyingActivity.answer(reply);
    }

    /** If the words are untrue, the plan stands, and nothing is stored of the reply. */
    private Replied compose(Replying.Reply request, Turn turn, Conversation conversation, Instant at) {
        Actor from = from(turn, request);
        Catalog catalog = catalogs.version(turn.workspace(), turn.catalogVersion());
        List<Receipt> done = receipts.of(turn.ref());
        Optional<ReplyFailure> heldBack = heldBack(request, conversation, done);
        Optional<ReplyDraft> draft = draft(request)
                .or(() ->
                        heldBack.isPresent() ? Optional.empty() : wording.inPlaceOfNone(request.leg(), done, catalog));
        if (draft.isEmpty()) {
            Reply none = Reply.unsent(
                    conversation, turn.id(), from, null, Reply.Status.NONE, "the agent has nothing to say", at);
            return kept(none, request, conversation, at);
        }
        CheckedDraft words =
                wording.of(draft.get(), request.rewritten() != null, request.leg(), done, conversation, catalog, at);
        String text = words instanceof CheckedDraft.True(String said) ? said : null;
        if (heldBack.isPresent()) {
            String reason = heldBack.get().wireName();
            Reply failed = Reply.unsent(conversation, turn.id(), from, text, Reply.Status.FAILED, reason, at);
            return kept(failed, request, conversation, at);
        }
        return switch (words) {
            case CheckedDraft.True(String said) ->
                kept(stored(said, from, turn, conversation, catalog, at), request, conversation, at);
            case CheckedDraft.Untrue(List<Untruth> why) ->
                new Replied.Untrue(why.getFirst().kind());
        };
    }

    private static Optional<ReplyDraft> draft(Replying.Reply request) {
        return request.rewritten() == null
                ? Optional.ofNullable(request.leg().plan().reply())
                : Optional.of(request.rewritten().draft());
    }

    private Reply stored(String text, Actor from, Turn turn, Conversation conversation, Catalog catalog, Instant at) {
        return Reply.stored(
                conversation,
                turn.id(),
                from,
                text,
                messages.lastGatewayId(conversation, turn.id()).orElse(null),
                conversation.epoch(),
                catalog.postsTo(conversation.channel()),
                at);
    }

    /** Why the reply may not be sent: another hand has the conversation (R41), or the turn has left it with nobody (R13). */
    private static Optional<ReplyFailure> heldBack(
            Replying.Reply request, Conversation conversation, List<Receipt> done) {
        if (conversation.epoch() != request.expectedEpoch()) {
            return Optional.of(ReplyFailure.TAKEN_OVER);
        }
        return lastAssigning(done).filter(Action.Unassign.class::isInstance).map(unassign -> ReplyFailure.UNASSIGNED);
    }

    private static Optional<Object> lastAssigning(List<Receipt> done) {
        return done.reversed().stream()
                .filter(receipt -> receipt.outcome() instanceof Outcome.Applied)
                .<Object>map(Receipt::action)
                .filter(action -> action instanceof Action.Assign || action instanceof Action.Unassign)
                .findFirst();
    }
}

package dev.maillon.activities.ending;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.ReplyFailure;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.transcripts.Transcripts;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.store.turns.Turns;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ends turns. What was planned and not done gets its receipt, so that every position of a plan tells what became of it. */
@Component
public record TurnEnds(
        Turns turns, AgentPlans agentPlans, Receipts receipts, Replies replies, Transcripts transcripts) {

    /** Runs in a transaction that has locked the conversation. */
    public void end(Conversation conversation, Turn turn, TurnResult result, Instant at) {
        end(conversation, turn, came(turn), result, at);
    }

    /** Ends a turn that ran to its end. Runs in a transaction that has locked the conversation. */
    TurnResult endAsItCame(Conversation conversation, Turn turn, Instant at) {
        Came came = came(turn);
        TurnResult result = came.result(conversation, turn);
        end(conversation, turn, came, result, at);
        return result;
    }

    private Came came(Turn turn) {
        return new Came(agentPlans.of(turn.ref()), replies.ofTurn(turn.ref()));
    }

    private void end(Conversation conversation, Turn turn, Came came, TurnResult result, Instant at) {
        List<AgentPlan> plans = came.plans();
        switch (result) {
            case CANCELLED -> {
                skipTheRest(turn, plans, new Outcome.Skipped(Skip.CANCELLED, "An operator cancelled the run."), at);
                replies.giveUp(turn.ref(), ReplyFailure.UNDELIVERED);
                transcripts.skip(turn.ref(), result.wireName(), at);
            }
            case ABANDONED ->
                skipTheRest(
                        turn,
                        plans,
                        new Outcome.Skipped(Skip.TAKEN_OVER, "Another hand has the conversation since."),
                        at);
            case STAFF, FELL_BACK, ANSWERED, HANDED_OVER, SILENT -> {}
        }
        if (result != TurnResult.STAFF && came.reply().isEmpty()) {
            saySo(conversation, turn, result, at);
        }
        turns.end(turn, result, use(plans), at);
    }

    private void skipTheRest(Turn turn, List<AgentPlan> plans, Outcome skipped, Instant at) {
        Set<Integer> done =
                receipts.of(turn.ref()).stream().map(Receipt::position).collect(Collectors.toSet());
        for (AgentPlan agentPlan : plans) {
            for (int position = agentPlan.firstPosition(); position < agentPlan.positionAfter(); position++) {
                if (!done.contains(position)) {
                    receipts.add(skippedReceipt(turn, agentPlan, position, skipped, at));
                }
            }
        }
    }

    private static Receipt skippedReceipt(Turn turn, AgentPlan agentPlan, int position, Outcome skipped, Instant at) {
        Action action = agentPlan
                .plan()
                .actions()
                .get(position - agentPlan.firstPosition())
                .action();
        return new Receipt(
                turn.workspace(),
                turn.id(),
                position,
                turn.conversationId(),
                agentPlan.actor(),
                action,
                skipped,
                turn.epoch(),
                null,
                at);
    }

    /** A turn that ended before its reply has none, and says why. */
    private void saySo(Conversation conversation, Turn turn, TurnResult result, Instant at) {
        String reason = switch (result) {
            case CANCELLED, ABANDONED -> result.wireName();
            case STAFF, FELL_BACK, ANSWERED, HANDED_OVER, SILENT -> "the turn ended before it";
        };
        replies.add(Reply.unsent(conversation, turn.id(), Actor.SYSTEM, null, Reply.Status.NONE, reason, at));
    }

    private static ModelUse use(List<AgentPlan> plans) {
        return plans.stream().map(agentPlan -> agentPlan.plan().use()).reduce(ModelUse.NONE, ModelUse::and);
    }
}

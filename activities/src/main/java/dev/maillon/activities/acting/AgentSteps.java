package dev.maillon.activities.acting;

import dev.maillon.activities.opening.EventContext;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.turns.Turns;
import dev.maillon.store.turns.Turns.Held;
import dev.maillon.turns.step.Acting.Act;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One step of an agent's chain: its effect, its receipt and its events, or the receipt that is there already (R39). */
@Component
record AgentSteps(
        Receipts receipts,
        CommitPoint commitPoint,
        Turns turns,
        Replies replies,
        Catalogs catalogs,
        CommandHandler commands) {

    /** The same step, of which no more than its receipt is stored. */
    static Act refused(Act request) {
        PlannedAction planned = request.action();
        return new Act(
                request.turn(),
                request.leg(),
                request.position(),
                new PlannedAction(planned.action(), planned.needs(), Storable.REFUSED),
                request.expectedEpoch(),
                request.handOvers());
    }

    Receipt take(Act request, Held held, Instant at) {
        Optional<Receipt> recorded = request.position() > held.lastPosition()
                ? Optional.empty()
                : receipts.find(request.turn(), request.position());
        return recorded.map(receipt -> sameAction(receipt, request)).orElseGet(() -> carryOut(request, held, at));
    }

    /** The key of one action must never answer for another: retried without limit, it shows as pending to the operator. */
    private static Receipt sameAction(Receipt recorded, Act request) {
        if (!recorded.action().equals(request.action().action())) {
            throw new IllegalStateException(
                    "receipt " + request.turn().receiptKey(request.position()) + " stands for another action");
        }
        return recorded;
    }

    private Receipt carryOut(Act request, Held held, Instant at) {
        Conversation conversation = held.conversation();
        boolean firstOfLeg = request.position() == request.leg().firstPosition();
        Turn turn = commitPoint.commit(held.turn(), request.leg(), firstOfLeg, request.expectedEpoch());
        CommandContext context = context(request, turn, held, at);
        CommandResult result = decide(request, turn, context);
        boolean moved = result.conversation().epoch() != conversation.epoch();
        // What changed nothing leaves the fence where the turn knew it, so that it never passes another hand's move.
        long epoch = moved ? result.conversation().epoch() : request.expectedEpoch();
        Receipt receipt = context.receipt(request.action().action(), result.outcome(), epoch, result.handOver());
        if (moved) {
            replies.moveFence(conversation.key(), conversation.epoch(), receipt.epoch());
            turns.save(turn.expecting(receipt.epoch()));
        }
        receipts.add(receipt);
        return receipt;
    }

    private CommandResult decide(Act request, Turn turn, CommandContext context) {
        Outcome ruling = request.action().ruling();
        if (ruling != null) {
            return CommandResult.not(ruling, context);
        }
        if (turn.phase() == Turn.Phase.ENDED) {
            return CommandResult.not(new Outcome.Skipped(Skip.CANCELLED, "The turn had ended."), context);
        }
        if (context.conversation().epoch() != request.expectedEpoch()) {
            return CommandResult.not(
                    new Outcome.Skipped(Skip.TAKEN_OVER, "Another hand has the conversation since."), context);
        }
        return commands.handle(request.action().action(), context);
    }

    private CommandContext context(Act request, Turn turn, Held held, Instant at) {
        return new CommandContext(
                held.conversation(),
                catalogs.version(turn.workspace(), turn.catalogVersion()),
                EventContext.of(turn.id(), request.position(), request.leg().actor(), at),
                request.handOvers(),
                assignsAfter(request.position(), request.leg()),
                held.contactChanged());
    }

    private static boolean assignsAfter(int position, AgentPlan agentPlan) {
        return agentPlan.plan().actions().stream()
                .skip(position - agentPlan.firstPosition() + 1L)
                .filter(later -> later.ruling() == null)
                .map(PlannedAction::action)
                .anyMatch(Action.Assign.class::isInstance);
    }
}

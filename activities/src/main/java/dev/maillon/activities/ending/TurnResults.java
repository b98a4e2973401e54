package dev.maillon.activities.ending;

import dev.maillon.event.Actor;
import dev.maillon.store.conversations.Conversation;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.replies.Reply;
import dev.maillon.store.turns.Legs;
import dev.maillon.store.turns.Turn;
import dev.maillon.turn.TurnResult;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How a turn that ran to its end has come out: the first that applies. */
@Component
class TurnResults {

    private final Legs legs;
    private final Replies replies;

    TurnResults(Legs legs, Replies replies) {
        this.legs = legs;
        this.replies = replies;
    }

    TurnResult of(Conversation conversation, Turn turn) {
        if (turn.kind() == Turn.Kind.NOBODY) {
            return TurnResult.SILENT;
        }
        if (legs.of(turn.workspace(), turn.id()).stream()
                .anyMatch(leg -> leg.plan().fallback() != null)) {
            return TurnResult.FELL_BACK;
        }
        if (replies.ofTurn(turn.workspace(), turn.id()).filter(Reply::wasStored).isPresent()) {
            return TurnResult.ANSWERED;
        }
        return leftWithAnother(conversation, turn) ? TurnResult.HANDED_OVER : TurnResult.SILENT;
    }

    /** Another than the agent who acted last: by their own assignment, or because a person has taken over. */
    private static boolean leftWithAnother(Conversation conversation, Turn turn) {
        Actor agent = turn.agent();
        return switch (conversation.assignee().type()) {
            case NONE -> false;
            case USER -> true;
            case AI_AGENT ->
                agent == null
                        || !Objects.equals(agent.id(), conversation.assignee().id());
        };
    }
}

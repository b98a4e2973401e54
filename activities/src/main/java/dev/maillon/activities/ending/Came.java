package dev.maillon.activities.ending;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a turn has come to so far. */
record Came(List<AgentPlan> plans, Optional<Reply> reply) {

    /** How a turn that ran to its end has come out: the first that applies. */
    TurnResult result(Conversation conversation, Turn turn) {
        if (turn.kind() == Turn.Kind.NOBODY) {
            return TurnResult.SILENT;
        }
        if (plans.stream().anyMatch(agentPlan -> agentPlan.plan().fallback() != null)) {
            return TurnResult.FELL_BACK;
        }
        if (reply.filter(Reply::wasStored).isPresent()) {
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

package dev.maillon.domain.catalog;

import static dev.maillon.domain.action.ActionType.ASSIGN;
import static dev.maillon.domain.action.ActionType.CLOSE_CONVERSATION;
import static dev.maillon.domain.action.ActionType.REOPEN;
import static dev.maillon.domain.action.ActionType.UNASSIGN;
import static dev.maillon.domain.action.ActionType.UPDATE_LIFECYCLE_STAGE;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.catalog.Conflict.Kind;
import dev.maillon.domain.catalog.Trigger.When;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the triggers whose workflows say that they do what stands against an agent (R35). What a workflow does not say, and what an
 * agent's instructions never come to, nobody knows here: a conflict is a warning.
 */
public final class Conflicts {

    private static final Set<ActionType> TAKES_AWAY = Set.of(ASSIGN, UNASSIGN, CLOSE_CONVERSATION);

    /** Nobody reads more; a catalog in which each trigger stands against each agent has their product. */
    private static final int MOST = 1_000;

    private Conflicts() {}

    /** @return the first thousand, in the order of the triggers, then of the agents; of one trigger and agent the first kind that applies */
    public static List<Conflict> of(Catalog catalog) {
        return catalog.triggers().stream()
                .filter(trigger -> trigger.enabled() && !trigger.does().isEmpty())
                .flatMap(trigger ->
                        catalog.agents().stream().filter(Agent::enabled).flatMap(agent -> between(trigger, agent)))
                .limit(MOST)
                .toList();
    }

    private static Stream<Conflict> between(Trigger trigger, Agent agent) {
        return Arrays.stream(Kind.values())
                .filter(kind -> meet(kind, trigger.when(), agent))
                .map(kind -> between(kind, trigger, agent))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private static List<Conflict> between(Kind kind, Trigger trigger, Agent agent) {
        return trigger.does().stream()
                .filter(against(kind, trigger.when())::contains)
                .sorted(Comparator.comparing(ActionType::wireName))
                .map(does -> new Conflict(kind, trigger.id(), agent.id(), does, message(kind, trigger, agent, does)))
                .toList();
    }

    private static boolean meet(Kind kind, When when, Agent agent) {
        return switch (kind) {
            case DEFAULT_AGENT_ON_OPENING -> agent.isDefault() && hearsOpening(when, agent);
            case GIVEN_TO_AGENT -> hearsWhatIsGivenTo(when, agent);
            case DONE_BY_AGENT -> hearsWhatIsDoneBy(when, agent);
        };
    }

    private static Set<ActionType> against(Kind kind, When when) {
        return switch (kind) {
            case DEFAULT_AGENT_ON_OPENING, GIVEN_TO_AGENT -> TAKES_AWAY;
            case DONE_BY_AGENT -> against(when.event().action());
        };
    }

    /** What stands against an agent whose own action was the event: after a close there is nothing to unassign. */
    private static Set<ActionType> against(ActionType own) {
        return switch (own) {
            case ASSIGN, UPDATE_CONTACT_FIELD -> TAKES_AWAY;
            case CLOSE_CONVERSATION -> Set.of(ASSIGN, REOPEN);
            case UPDATE_LIFECYCLE_STAGE -> Set.of(ASSIGN, UNASSIGN, CLOSE_CONVERSATION, UPDATE_LIFECYCLE_STAGE);
            case UNASSIGN, REOPEN, SEND, UNDO -> Set.of();
        };
    }

    private static String message(Kind kind, Trigger trigger, Agent agent, ActionType does) {
        String hands = "\"" + trigger.id() + "\" says that its workflow does " + does.wireName();
        return switch (kind) {
            case DEFAULT_AGENT_ON_OPENING ->
                hands + ", but a conversation that opens goes to the default agent " + agent.name()
                        + ", who answers at once. Have no default agent, or leave it to the agent's instructions.";
            case GIVEN_TO_AGENT ->
                hands + ", and so takes away what " + agent.name()
                        + " has just been given. Filter by the user or the team that it is meant for.";
            case DONE_BY_AGENT ->
                hands + " whenever " + agent.name() + " does "
                        + trigger.when().event().action().wireName()
                        + ": two hands on one conversation. Add \"actor: user\" to its \"when\", or leave it to one of them.";
        };
    }

    private static boolean hearsOpening(When when, Agent agent) {
        return when.event() == EventType.CONVERSATION_OPENED
                || hearsWhatIsGivenTo(when, agent)
                        && (when.actor() == null || when.actor().equals(Actor.Type.SYSTEM.wireName()));
    }

    private static boolean hearsWhatIsGivenTo(When when, Agent agent) {
        return when.event() == EventType.CONVERSATION_ASSIGNED
                && when.team() == null
                && when.user() == null
                && (when.agent() == null || isOf(agent, when.agent()));
    }

    private static boolean hearsWhatIsDoneBy(When when, Agent agent) {
        return agent.actions().contains(when.event().action())
                && (when.actor() == null
                        || when.actor().equals(Actor.Type.AI_AGENT.wireName())
                        || isOf(agent, when.actor()))
                && (when.event() == EventType.CONVERSATION_ASSIGNED || passesWhoDidIt(when, agent));
    }

    /** For all but assignments, the filters of people are of who did it. */
    private static boolean passesWhoDidIt(When when, Agent agent) {
        return when.user() == null && (when.agent() == null || isOf(agent, when.agent()));
    }

    private static boolean isOf(Agent agent, @Nullable String reference) {
        return agent.name().equals(reference) || agent.id().equals(reference);
    }
}

package dev.maillon.domain.catalog;

import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.catalog.Catalog.Trigger;
import dev.maillon.domain.catalog.Catalog.When;
import dev.maillon.domain.catalog.Conflict.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the triggers whose workflows say that they do what stands against an agent (R35). What a workflow does not say, and what an
 * agent's instructions never come to, nobody knows here: a conflict is a warning.
 */
public final class Conflicts {

    private static final Set<String> TAKES_AWAY = Set.of("assign", "unassign", "close_conversation");

    /** What stands against an agent whose own action, the key, was the event: after a close there is nothing to unassign. */
    private static final Map<String, Set<String>> AGAINST = Map.of(
            "assign",
            TAKES_AWAY,
            "close_conversation",
            Set.of("assign", "reopen"),
            "update_contact_field",
            TAKES_AWAY,
            "update_lifecycle_stage",
            Set.of("assign", "unassign", "close_conversation", "update_lifecycle_stage"));

    private static final Map<String, String> ACTION_OF = Map.of(
            "conversation_assigned", "assign",
            "conversation_closed", "close_conversation",
            "contact_field_updated", "update_contact_field",
            "lifecycle_stage_updated", "update_lifecycle_stage");

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
                .sorted()
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

    private static Set<String> against(Kind kind, When when) {
        return switch (kind) {
            case DEFAULT_AGENT_ON_OPENING, GIVEN_TO_AGENT -> TAKES_AWAY;
            case DONE_BY_AGENT -> AGAINST.getOrDefault(actionOf(when), Set.of());
        };
    }

    private static String message(Kind kind, Trigger trigger, Agent agent, String does) {
        String hands = "\"" + trigger.id() + "\" says that its workflow does " + does;
        return switch (kind) {
            case DEFAULT_AGENT_ON_OPENING ->
                hands + ", but a conversation that opens goes to the default agent " + agent.name()
                        + ", who answers at once. Have no default agent, or leave it to the agent's instructions.";
            case GIVEN_TO_AGENT ->
                hands + ", and so takes away what " + agent.name()
                        + " has just been given. Filter by the user or the team that it is meant for.";
            case DONE_BY_AGENT ->
                hands + " whenever " + agent.name() + " does " + actionOf(trigger.when())
                        + ": two hands on one conversation. Add \"actor: user\" to its \"when\", or leave it to one of them.";
        };
    }

    private static boolean hearsOpening(When when, Agent agent) {
        return when.event().equals("conversation_opened")
                || hearsWhatIsGivenTo(when, agent)
                        && (when.actor() == null || when.actor().equals("system"));
    }

    private static boolean hearsWhatIsGivenTo(When when, Agent agent) {
        return when.event().equals("conversation_assigned")
                && when.team() == null
                && when.user() == null
                && (when.agent() == null || isOf(agent, when.agent()));
    }

    private static boolean hearsWhatIsDoneBy(When when, Agent agent) {
        return agent.actions().contains(actionOf(when))
                && (when.actor() == null || when.actor().equals("ai_agent") || isOf(agent, when.actor()))
                && (when.event().equals("conversation_assigned") || passesWhoDidIt(when, agent));
    }

    /** For all but assignments, the filters of people are of who did it. */
    private static boolean passesWhoDidIt(When when, Agent agent) {
        return when.user() == null && (when.agent() == null || isOf(agent, when.agent()));
    }

    private static boolean isOf(Agent agent, @Nullable String reference) {
        return agent.name().equals(reference) || agent.id().equals(reference);
    }

    private static String actionOf(When when) {
        return ACTION_OF.getOrDefault(when.event(), "");
    }
}

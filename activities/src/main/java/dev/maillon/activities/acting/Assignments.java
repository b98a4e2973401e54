package dev.maillon.activities.acting;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.assignment.Choice;
import dev.maillon.domain.assignment.Eligible;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.ResolvedAction;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent.ConversationAssigned;
import dev.maillon.domain.event.ActionEvent.ConversationUnassigned;
import dev.maillon.domain.event.Actor;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.events.Events;
import dev.maillon.store.rotation.LastAssignments;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gives a conversation to somebody, or to nobody (R8 to R13). A closed one stays closed. */
@Component
record Assignments(Conversations conversations, Events events, TeamChoices choices, LastAssignments lastAssignments) {

    /** The fourth hand-over of a turn is a loop between agents (R16). */
    private static final int MOST_HAND_OVERS = 3;

    CommandResult toUser(Catalog.User user, CommandContext context) {
        State.Assigned to = new State.Assigned(AssigneeType.USER, user.id(), user.name(), null);
        return give(to, "Assigned to " + user.name() + ".", context);
    }

    /** If the member whose turn it is has the conversation already, they have been served: the pointer moves all the same. */
    CommandResult toTeam(ResolvedAction.AssignTeam assign, CommandContext context) {
        Choice choice = choices.choose(assign, context);
        Catalog.User user = choice.member();
        State.Assigned to = new State.Assigned(
                AssigneeType.USER, user.id(), user.name(), assign.team().name());
        return give(to, user.name() + ", " + choice.how() + ".", context);
    }

    CommandResult toAgent(Catalog.Agent agent, CommandContext context) {
        State.Assigned to = new State.Assigned(AssigneeType.AI_AGENT, agent.id(), agent.name(), null);
        if (context.handOvers() >= MOST_HAND_OVERS && !has(context.conversation(), to)) {
            String why = "The conversation has been handed on " + MOST_HAND_OVERS + " times in this turn already.";
            return CommandResult.refused(Refusal.LOOP, why, context);
        }
        CommandResult result = give(to, "Assigned to " + agent.name() + ".", context);
        return takesTheMessage(result)
                ? new CommandResult(
                        result.outcome(),
                        result.conversation(),
                        new Actor(Actor.Type.AI_AGENT, agent.id(), agent.name()))
                : result;
    }

    /** An agent who is given a closed conversation has nothing to answer in it. */
    private static boolean takesTheMessage(CommandResult result) {
        return result.outcome() instanceof Outcome.Applied
                && result.conversation().isOpen();
    }

    private CommandResult give(State.Assigned to, String explanation, CommandContext context) {
        State.Assigned before = context.conversation().assignee();
        if (has(context.conversation(), to)) {
            return CommandResult.unchanged(before, to.name() + " has the conversation already.", context);
        }
        Conversation given = context.conversation().assignedTo(to);
        conversations.save(given, context.at());
        if (to.type() == AssigneeType.USER) {
            lastAssignments.record(context.workspace(), Objects.requireNonNull(to.id()), context.at());
        }
        events.record(new ConversationAssigned(context.header(given), before, to), true);
        return CommandResult.applied(before, to, explanation, given);
    }

    /** Gives the conversation back to who had it. Whoever may not be given one any more is not. */
    CommandResult putBack(State.Assigned before, State.Assigned after, CommandContext context) {
        if (!has(context.conversation(), after)) {
            return CommandResult.changedSince(context);
        }
        return switch (Eligible.of(before, context.catalog())) {
            case YES -> give(before, "Given back to " + before.name() + ".", context);
            case NOBODY -> unassign(context);
            case DISABLED -> CommandResult.refused(disabled(before), before.name() + " is disabled by now.", context);
            case GONE ->
                CommandResult.refused(
                        Refusal.UNKNOWN_NAME, "The catalog has no " + before.name() + " any more.", context);
        };
    }

    private static Refusal disabled(State.Assigned who) {
        return who.type() == AssigneeType.USER ? Refusal.USER_DISABLED : Refusal.AGENT_DISABLED;
    }

    /** Who has it from another team has it for another reason: that team's follow-ups are to hear of it (R33). */
    private static boolean has(Conversation conversation, State.Assigned to) {
        State.Assigned assignee = conversation.assignee();
        return assignee.type() == to.type()
                && Objects.equals(assignee.id(), to.id())
                && (to.team() == null || to.team().equals(assignee.team()));
    }

    /**
     * A person speaks: an agent who has the conversation loses it to them, or to nobody if the catalog has no such user. Whoever else has
     * it keeps it, and an agent who gave it to them has nothing more to say.
     */
    Conversation takeOver(CommandContext context) {
        Conversation conversation = context.conversation();
        if (conversation.assignee().type() != AssigneeType.AI_AGENT) {
            Conversation taken = conversation.fenced();
            conversations.save(taken, context.at());
            return taken;
        }
        boolean yields = context.catalog()
                .agent(conversation.assignee().id())
                .map(Catalog.Agent::yieldsToPeople)
                .orElse(true);
        return yields ? giveToWriter(context).conversation() : conversation;
    }

    private CommandResult giveToWriter(CommandContext context) {
        String writer = context.eventContext().actor().id();
        return context.catalog()
                .user(writer)
                .filter(Catalog.User::enabled)
                .map(user -> toUser(user, context))
                .orElseGet(() -> unassign(context));
    }

    CommandResult unassign(CommandContext context) {
        State.Assigned before = context.conversation().assignee();
        if (!context.conversation().isAssigned()) {
            return CommandResult.unchanged(before, "Nobody had the conversation.", context);
        }
        Conversation left = context.conversation().assignedTo(State.Assigned.NOBODY);
        conversations.save(left, context.at());
        events.record(new ConversationUnassigned(context.header(left), before, State.Assigned.NOBODY), true);
        return CommandResult.applied(before, State.Assigned.NOBODY, "Left with nobody.", left);
    }
}

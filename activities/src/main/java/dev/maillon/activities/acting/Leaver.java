package dev.maillon.activities.acting;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.State;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * A user whose conversations all go to others: each only while they have it, and none back to themselves.
 *
 * @param id null: nobody leaves
 */
record Leaver(@Nullable String id) {

    /** Who leaves may be given nothing, also as a member of a team. */
    Catalog without(Catalog catalog) {
        return id == null ? catalog : catalog.withDisabled(id);
    }

    boolean hasLost(Conversation conversation) {
        State.Assigned assignee = conversation.assignee();
        return id != null && !(assignee.type() == AssigneeType.USER && id.equals(assignee.id()));
    }

    static CommandResult lost(CommandContext context) {
        String now = context.conversation().assignee().name();
        String why = now == null ? "It was closed or left meanwhile." : now + " has been given it meanwhile.";
        return CommandResult.not(new Outcome.Skipped(Skip.TAKEN_OVER, why), context);
    }
}

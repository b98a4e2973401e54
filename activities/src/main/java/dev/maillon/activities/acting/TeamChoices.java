package dev.maillon.activities.acting;

import dev.maillon.domain.assignment.Choice;
import dev.maillon.domain.assignment.LeastOpen;
import dev.maillon.domain.assignment.Rotation;
import dev.maillon.domain.assignment.RoundRobin;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.ResolvedAction.AssignTeam;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.rotation.LastAssignments;
import dev.maillon.store.rotation.Rotations;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Chooses the member of a team. Both methods hold the team's rotation until the transaction ends, so that concurrent assignments never
 * choose from the same state (R10).
 */
@Component
record TeamChoices(Rotations rotations, LastAssignments lastAssignments, Conversations conversations) {

    Choice choose(AssignTeam assign, CommandContext context) {
        Rotation rotation = rotations.lock(context.workspace(), assign.team().id());
        return switch (assign.method()) {
            case ROUND_ROBIN -> {
                Choice choice = RoundRobin.choose(assign, rotation, context.catalog());
                // The pointer moves in the transaction of the assignment.
                rotations.serve(
                        context.workspace(),
                        assign.team().id(),
                        choice.member().id(),
                        assign.team().members());
                yield choice;
            }
            case LEAST_OPEN -> {
                List<String> ids =
                        assign.eligible().stream().map(Catalog.User::id).toList();
                yield LeastOpen.choose(
                        assign,
                        conversations.countOpen(context.conversation(), ids),
                        lastAssignments.of(context.workspace(), ids),
                        context.catalog());
            }
        };
    }
}

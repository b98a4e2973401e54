package dev.maillon.activities.acting;

import dev.maillon.domain.assignment.Choice;
import dev.maillon.domain.assignment.Members;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.ResolvedAction.AssignTeam;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.rotation.LastAssignments;
import dev.maillon.domain.assignment.Rotation;
import dev.maillon.store.rotation.Rotations;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Chooses the member of a team. Both methods hold the team's rotation until the transaction ends, so that concurrent assignments never
 * choose from the same state (R10).
 */
@Component
class TeamChoices {

    private final Rotations rotations;
    private final LastAssignments lastAssignments;
    private final Conversations conversations;

    TeamChoices(Rotations rotations, LastAssignments lastAssignments, Conversations conversations) {
        this.rotations = rotations;
        this.lastAssignments = lastAssignments;
        this.conversations = conversations;
    }

    Choice choose(AssignTeam assign, Doing doing) {
        Rotation rotation = rotations.lock(doing.workspace(), assign.team().id());
        return switch (assign.method()) {
            case ROUND_ROBIN -> nextOf(assign, rotation, doing);
            case LEAST_OPEN -> leastBusyOf(assign, doing);
        };
    }

    /** The pointer moves in the transaction of the assignment. */
    private Choice nextOf(AssignTeam assign, Rotation rotation, Doing doing) {
        Members members = new Members(assign, doing.catalog());
        List<String> order = assign.team().members();
        Catalog.User next = members.firstEligible(rotation.queue(order));
        rotations.serve(doing.workspace(), assign.team().id(), next.id(), order);
        return new Choice(
                next, members.place(next) + " by round robin" + members.passedOver(rotation.queue(order), next));
    }

    /** Fewest open conversations, then longest since last assigned, then the team's order (R11). */
    private Choice leastBusyOf(AssignTeam assign, Doing doing) {
        Members members = new Members(assign, doing.catalog());
        List<String> ids = assign.eligible().stream().map(Catalog.User::id).toList();
        Map<String, Integer> open = conversations.countOpen(doing.conversation(), ids);
        Map<String, Instant> last = lastAssignments.of(doing.workspace(), ids);
        Catalog.User chosen = Collections.min(
                assign.eligible(),
                Comparator.<Catalog.User>comparingInt(user -> open.getOrDefault(user.id(), 0))
                        .thenComparing(user -> last.getOrDefault(user.id(), Instant.MIN)));
        String busy = " by least open conversations (" + open.getOrDefault(chosen.id(), 0) + ")";
        return new Choice(
                chosen,
                members.place(chosen) + busy + members.passedOver(assign.team().members(), chosen));
    }
}

package dev.maillon.domain.assignment;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.ResolvedAction.AssignTeam;
import java.util.List;

/** Round robin: the first eligible member after the one who was served last (R9, R10). */
public final class RoundRobin {

    private RoundRobin() {}

    /** @param rotation of the team, as it is before this choice; who is chosen is served by it next */
    public static Choice choose(AssignTeam assign, Rotation rotation, Catalog catalog) {
        Members members = new Members(assign, catalog);
        List<String> queue = rotation.queue(assign.team().members());
        Catalog.User next = members.firstEligible(queue);
        return new Choice(next, members.place(next) + " by round robin" + members.passedOver(queue, next));
    }
}

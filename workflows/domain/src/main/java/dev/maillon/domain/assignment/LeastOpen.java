package dev.maillon.domain.assignment;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.ResolvedAction.AssignTeam;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;

/** Least open: fewest open conversations, then longest since last assigned, then the team's order (R11). */
public final class LeastOpen {

    private LeastOpen() {}

    /**
     * @param open how many open conversations each eligible member has, by id; who has none may be absent
     * @param lastAssigned when each was last given one, by id; who never was is absent
     */
    public static Choice choose(
            AssignTeam assign, Map<String, Integer> open, Map<String, Instant> lastAssigned, Catalog catalog) {
        Members members = new Members(assign, catalog);
        Catalog.User chosen = Collections.min(
                assign.eligible(),
                Comparator.<Catalog.User>comparingInt(user -> open.getOrDefault(user.id(), 0))
                        .thenComparing(user -> lastAssigned.getOrDefault(user.id(), Instant.MIN)));
        return new Choice(
                chosen,
                members.place(chosen) + " by least open conversations (" + open.getOrDefault(chosen.id(), 0) + ")"
                        + members.passedOver(assign.team().members(), chosen));
    }
}

package dev.maillon.domain.assignment;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.ResolvedAction.AssignTeam;
import java.util.List;
import java.util.stream.Collectors;

/** A team's people, and how a receipt tells of them. */
record Members(AssignTeam assign, Catalog catalog) {

    /** A receipt is a sentence, and a team may have thousands. */
    private static final int MOST_NAMED = 20;

    /** @param queue ids of the team's members in the order of service */
    Catalog.User firstEligible(List<String> queue) {
        return queue.stream()
                .flatMap(id ->
                        assign.eligible().stream().filter(user -> user.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    /** Such as {@code 1 of 3 in Sales}. */
    String place(Catalog.User user) {
        List<String> order = assign.team().members();
        return (order.indexOf(user.id()) + 1) + " of " + order.size() + " in "
                + assign.team().name();
    }

    /** Who stood before the chosen one and may not be given a conversation. */
    String passedOver(List<String> queue, Catalog.User chosen) {
        List<String> before = queue.subList(0, queue.indexOf(chosen.id()));
        String names = catalog.users().stream()
                .filter(user -> !user.enabled() && before.contains(user.id()))
                .map(Catalog.User::name)
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "; passed over: " + names + " (disabled)";
    }
}

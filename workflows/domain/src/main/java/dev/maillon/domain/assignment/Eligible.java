package dev.maillon.domain.assignment;

import dev.maillon.domain.action.State;
import dev.maillon.domain.catalog.Catalog;
import java.util.Optional;

/** Whether who has had a conversation may be given it again. Looked up by id: names may be others' by now. */
public enum Eligible {
    YES,
    /** Nobody had it. */
    NOBODY,
    DISABLED,
    /** The catalog has them no more. */
    GONE;

    public static Eligible of(State.Assigned assignee, Catalog catalog) {
        return switch (assignee.type()) {
            case NONE -> NOBODY;
            case USER -> of(catalog.user(assignee.id()).map(Catalog.User::enabled));
            case AI_AGENT -> of(catalog.agent(assignee.id()).map(Catalog.Agent::enabled));
        };
    }

    private static Eligible of(Optional<Boolean> enabled) {
        return enabled.map(yes -> yes ? YES : DISABLED).orElse(GONE);
    }
}

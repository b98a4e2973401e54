package dev.maillon.activities.planning;

import dev.maillon.catalog.Catalog.PlannerKind;
import dev.maillon.turn.step.Planning.Planned;

/** Decides for the agents of one kind. Its plans are reviewed already. */
public interface Planner {

    PlannerKind kind();

    /** An outage is an exception and is tried again; {@code CannotAnswer} is final and leads to the fallback. */
    Planned plan(Situation situation);
}

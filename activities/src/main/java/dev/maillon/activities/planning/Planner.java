package dev.maillon.activities.planning;

import dev.maillon.domain.catalog.Catalog.PlannerKind;
import dev.maillon.domain.plan.Planned;

/** Decides for the agents of one kind. Its plans are reviewed already. */
public interface Planner {

    PlannerKind kind();

    /** An outage is an exception and is tried again; {@code CannotAnswer} is final and leads to the fallback. */
    Planned plan(Situation situation);
}

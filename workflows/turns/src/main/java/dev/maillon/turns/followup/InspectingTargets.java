package dev.maillon.turns.followup;

import dev.maillon.turns.followup.FollowUpTargets.Targets;
import io.temporal.activity.ActivityInterface;

/** Asks Temporal who polls, and how the follow-ups that were started fare. */
@ActivityInterface
public interface InspectingTargets {

    /** @return the targets of the enabled triggers that start workflows, in the catalog's order */
    Targets inspect(String workspace);
}

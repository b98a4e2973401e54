package dev.maillon.bench.floor;

import dev.maillon.bench.floor.FloorSteps.Plan;
import io.temporal.activity.ActivityInterface;

/** Stands where a model is asked. */
@ActivityInterface
public interface FloorPlanning {

    Plan plan(Planning planning);

    record Planning(String conversation, String turn) {}
}

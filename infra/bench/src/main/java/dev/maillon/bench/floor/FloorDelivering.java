package dev.maillon.bench.floor;

import io.temporal.activity.ActivityInterface;

/** Posts the reply. */
@ActivityInterface
public interface FloorDelivering {

    void deliver(String conversation);
}

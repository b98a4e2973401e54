package dev.maillon.domain.review;

import dev.maillon.domain.plan.Plan.PlannedAction;

/**
 * One thing that every planned action must stand up to.
 *
 * @param name what an operator reads, such as {@code action enabled}
 */
public record Rule(String name, Check check) {

    /** Answers with the action as it may go on: unchanged, with a ruling, or corrected. */
    @FunctionalInterface
    public interface Check {

        /** @param position within the plan, from 1 */
        PlannedAction check(PlannedAction planned, int position, Reviewed against);
    }
}

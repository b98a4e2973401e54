package dev.maillon.domain.review;

import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.review.Rules.Rule;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holds a plan against the rules, before its first effect. What a rule refuses stays in the plan with the ruling, so that it gets
 * a receipt; the first ruling stands, also one that the planner made itself.
 */
public final class PlanReview {

    private PlanReview() {}

    public static Plan review(Plan plan, Reviewed against) {
        List<PlannedAction> reviewed = IntStream.rangeClosed(1, plan.actions().size())
                .mapToObj(position -> review(plan.actions().get(position - 1), position, against))
                .toList();
        return new Plan(reviewed, plan.reply(), plan.lines(), plan.pending(), plan.use(), plan.fallback());
    }

    /** @param position within the plan, from 1 */
    public static PlannedAction review(PlannedAction planned, int position, Reviewed against) {
        PlannedAction current = planned;
        for (Rule rule : Rules.ALL) {
            current = current.ruling() == null ? rule.check(current, position, against) : current;
        }
        return current;
    }
}

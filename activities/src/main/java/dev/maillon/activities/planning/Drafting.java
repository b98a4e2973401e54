package dev.maillon.activities.planning;

import dev.maillon.activities.asking.PlanAnswer;
import dev.maillon.activities.asking.PlanAnswer.Step;
import dev.maillon.activities.planning.PlanningActivity.Situation;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.review.PlanReview;
import dev.maillon.domain.review.SeveralTargets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes plans of a model's answers, reviewed by the rules that no model can talk its way around. */
record Drafting(Situation situation) {

    private static final Outcome LATER =
            new Outcome.Skipped(Skip.DELAYED, "It is wanted at a later time, and nothing is done later than now.");

    Plan plan(PlanAnswer answer, ModelUse use) {
        return new Plan(reviewed(answer.actions()), reply(answer), lines(answer), null, use, null);
    }

    String instructions() {
        return situation.agent().instructions();
    }

    private List<PlannedAction> reviewed(List<Step> steps) {
        List<PlannedAction> each = IntStream.rangeClosed(1, steps.size())
                .mapToObj(position -> reviewed(steps.get(position - 1), position))
                .toList();
        return SeveralTargets.ruled(each, steps.stream().map(Step::lines).toList(), situation.against());
    }

    /** The method of an assignment counts only if one of the action's own lines names it (R45). */
    private PlannedAction reviewed(Step step, int position) {
        PlannedAction planned = new PlannedAction(step.action(), step.needs(), step.later() ? LATER : null);
        return PlanReview.review(planned, position, situation.against().following(step.lines()));
    }

    private @Nullable ReplyDraft reply(PlanAnswer answer) {
        return answer.reply() == null
                ? null
                : new ReplyDraft(
                        answer.reply().text(),
                        situation.reading().language(),
                        answer.reply().claims());
    }

    /** A line that the instructions don't have was not followed. */
    private List<Integer> lines(PlanAnswer answer) {
        long last = instructions().lines().count();
        return Stream.concat(answer.lines().stream(), answer.actions().stream().flatMap(step -> step.lines().stream()))
                .filter(line -> line >= 1 && line <= last)
                .distinct()
                .sorted()
                .toList();
    }
}

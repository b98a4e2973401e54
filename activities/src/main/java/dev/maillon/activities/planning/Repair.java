package dev.maillon.activities.planning;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.PlannedAction;
import java.util.List;
import java.util.stream.Stream;

/** What stands of a plan that the review refused a part of, and of the one that the model made then. */
final class Repair {

    private Repair() {}

    static List<PlannedAction> refused(Plan plan) {
        return plan.actions().stream()
                .filter(action -> action.ruling() instanceof Outcome.Refused)
                .toList();
    }

    /**
     * The second plan if it is refused less, else the first, whose refusals have the suggestions. A name that the instructions
     * themselves have wrong stays on record even if the model has dropped it: the operator is to see it (R19).
     */
    static Plan standing(Plan first, Plan second, String instructions) {
        if (refused(second).size() >= refused(first).size()) {
            return costing(first, second.use());
        }
        Stream<PlannedAction> misnamed = refused(first).stream()
                .filter(action -> isMisnamedBy(instructions, action))
                .filter(action -> second.actions().stream()
                        .noneMatch(kept -> kept.action().equals(action.action())))
                .map(action -> new PlannedAction(action.action(), List.of(), action.ruling()));
        return with(Stream.concat(second.actions().stream(), misnamed).toList(), second, second.use());
    }

    /** The plan, whose making has come to this. */
    static Plan costing(Plan plan, ModelUse use) {
        return with(plan.actions(), plan, use);
    }

    private static Plan with(List<PlannedAction> actions, Plan plan, ModelUse use) {
        return new Plan(actions, plan.reply(), plan.lines(), plan.pending(), use, plan.fallback());
    }

    private static boolean isMisnamedBy(String instructions, PlannedAction action) {
        return action.ruling() instanceof Outcome.Refused refused
                && (refused.reason() == Refusal.UNKNOWN_NAME || refused.reason() == Refusal.AMBIGUOUS_NAME)
                && names(action.action()).anyMatch(instructions::contains);
    }

    private static Stream<String> names(Action action) {
        return switch (action) {
            case Action.Assign assign -> Stream.of(name(assign.to()));
            case Action.UpdateContactField update -> Stream.of(update.field());
            case Action.UpdateLifecycleStage update -> Stream.of(update.stage());
            case Action.CloseConversation close ->
                close.note() instanceof ClosingNote.Named(String name) ? Stream.of(name) : Stream.empty();
            case Action.Unassign unassign -> Stream.empty();
        };
    }

    private static String name(AssignTo to) {
        return switch (to) {
            case AssignTo.User(String user) -> user;
            case AssignTo.Team(String team) -> team;
            case AssignTo.AiAgent(String agent) -> agent;
            case AssignTo.Named(String name) -> name;
        };
    }
}

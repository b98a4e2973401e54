package dev.maillon.domain.review;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.ResolvedAction;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.plan.Plan.PlannedAction;
import java.util.List;

/** What every planned action must stand up to. */
final class Rules {

    /** Answers with the action as it may go on: unchanged, with a ruling, or corrected. */
    interface Rule {
        /** @param position within the plan, from 1 */
        PlannedAction check(PlannedAction planned, int position, Reviewed against);
    }

    static final List<Rule> ALL = List.of(
            Rules::withinCap, Rules::enabled, Rules::namesExist, Rules::namesMentioned, Rules::methodInstructed);

    private Rules() {}

    /** No more actions than the cap (R28). */
    private static PlannedAction withinCap(PlannedAction planned, int position, Reviewed against) {
        int most = against.agent().maxActions();
        return position <= most
                ? planned
                : refused(
                        planned, Refusal.TOO_MANY_ACTIONS, "At most " + most + " actions are carried out in one plan.");
    }

    /** Only what the agent is enabled to do (R25). */
    private static PlannedAction enabled(PlannedAction planned, int position, Reviewed against) {
        ActionType type = planned.action().type();
        return against.agent().actions().contains(type)
                ? planned
                : refused(
                        planned,
                        Refusal.NOT_ENABLED,
                        "The action " + type.wireName() + " is not enabled for "
                                + against.agent().name() + ".");
    }

    /** Only names that exist (R19). */
    private static PlannedAction namesExist(PlannedAction planned, int position, Reviewed against) {
        return against.check().resolve(planned.action()) instanceof ResolvedAction.Refused refused
                ? planned.ruled(refused.outcome())
                : planned;
    }

    /** Only names that the instructions mention (R42). */
    private static PlannedAction namesMentioned(PlannedAction planned, int position, Reviewed against) {
        List<String> names = namesIn(against.check().resolve(planned.action()));
        return names.isEmpty() || against.mentions().any(names.toArray(String[]::new))
                ? planned
                : refused(
                        planned,
                        Refusal.NOT_MENTIONED,
                        "The instructions do not mention \"" + names.getFirst() + "\".");
    }

    /** Round robin is what an instruction means that names no method (R9, R45). */
    private static PlannedAction methodInstructed(PlannedAction planned, int position, Reviewed against) {
        return planned.action() instanceof Action.Assign(AssignTo to, AssignMethod method)
                        && method != null
                        && against.followed().stream().noneMatch(line -> instructs(line, method, planned, against))
                ? new PlannedAction(new Action.Assign(to, null), planned.needs(), null)
                : planned;
    }

    /** A line that names the method for somebody else does not name it for this assignment. */
    private static boolean instructs(FollowedLine line, AssignMethod method, PlannedAction planned, Reviewed against) {
        if (!line.methods().contains(method)) {
            return false;
        }
        Mentions there = line.mentions();
        List<String> target = namesIn(against.check().resolve(planned.action()));
        return there.any(target.toArray(String[]::new)) || !there.anyAssignee();
    }

    /** What the instructions may call it; empty where the action names nothing. */
    static List<String> namesIn(ResolvedAction action) {
        return switch (action) {
            case ResolvedAction.Close(var close, var note) -> note == null ? List.of() : List.of(note.name());
            case ResolvedAction.AssignUser(Catalog.User user) -> List.of(user.name(), user.id());
            case ResolvedAction.AssignTeam(Catalog.Team team, var eligible, var method) ->
                List.of(team.name(), team.id());
            case ResolvedAction.AssignAgent(Catalog.Agent agent) -> List.of(agent.name(), agent.id());
            case ResolvedAction.Unassign unassign -> List.of();
            case ResolvedAction.UpdateField(ContactField field, var value) -> List.of(field.name(), field.id());
            case ResolvedAction.UpdateStage(String stage) -> List.of(stage);
            case ResolvedAction.Refused refused -> List.of();
        };
    }

    private static PlannedAction refused(PlannedAction planned, Refusal reason, String explanation) {
        return planned.ruled(new Outcome.Refused(reason, explanation, List.of()));
    }
}

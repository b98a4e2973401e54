package dev.maillon.activities.followups;

import dev.maillon.activities.followups.TargetHealth.Found;
import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.catalog.Trigger.StartWorkflow;
import dev.maillon.domain.json.Json;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.followups.WaitingFollowUps;
import dev.maillon.turns.followup.FollowUpTargets.State;
import dev.maillon.turns.followup.FollowUpTargets.Target;
import dev.maillon.turns.followup.FollowUpTargets.Targets;
import dev.maillon.turns.followup.InspectingTargets;
import io.grpc.StatusRuntimeException;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record InspectingTargetsActivity(
        Catalogs catalogs, WaitingFollowUps waiting, FollowUps followUps, TargetHealth health)
        implements InspectingTargets {

    /** Temporal takes 2 MiB as an activity's result: that is room for thousands of triggers, and not for any number. */
    private static final int MOST_BYTES = 1024 * 1024;

    @Override
    public Targets inspect(String workspace) {
        int[] bytes = new int[1];
        return new Targets(catalogs.current(workspace).catalog().triggers().stream()
                .filter(trigger -> trigger.enabled() && trigger.start() != null)
                .map(trigger -> inspect(workspace, trigger))
                .takeWhile(target -> (bytes[0] += Json.mapper().writeValueAsBytes(target).length) <= MOST_BYTES)
                .toList());
    }

    private Target inspect(String workspace, Trigger trigger) {
        StartWorkflow start = Objects.requireNonNull(trigger.start());
        Found found = found(workspace, trigger);
        return new Target(
                trigger.id(),
                start.workflowType(),
                start.taskQueue(),
                start.namespace(),
                found.state(),
                found.explanation(),
                waiting.count(workspace, trigger.id()),
                found.stuck());
    }

    private Found found(String workspace, Trigger trigger) {
        try {
            followUps.check(Objects.requireNonNull(trigger.start()));
            return health.of(workspace, trigger);
        } catch (RefusedTargetException refused) {
            return new Found(State.UNREACHABLE, refused.why(), List.of());
        } catch (ApplicationFailure notAllowed) {
            return new Found(State.UNREACHABLE, notAllowed.getOriginalMessage(), List.of());
        } catch (StatusRuntimeException away) {
            return new Found(
                    State.UNREACHABLE,
                    "The namespace answers " + away.getStatus().getCode() + ".",
                    List.of());
        }
    }
}

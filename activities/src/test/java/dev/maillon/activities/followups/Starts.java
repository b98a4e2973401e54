package dev.maillon.activities.followups;

import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.catalog.Trigger.StartWorkflow;
import dev.maillon.domain.catalog.Trigger.When;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.EventType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** Starts what a trigger names, as the last step before Temporal does: whatever a catalog's reader lets pass, and let pass in the past. */
@Component
@Import({FollowUps.class, Namespaces.class})
public class Starts {

    private final FollowUps followUps;

    Starts(FollowUps followUps) {
        this.followUps = followUps;
    }

    public static Trigger trigger(String id, String type, String queue, @Nullable String namespace) {
        When always = new When(EventType.LIFECYCLE_STAGE_UPDATED, null, null, null, null, null, null, null, null);
        return new Trigger(id, true, always, new StartWorkflow(type, queue, namespace), null, false, Set.of());
    }

    /** @return why it is refused; empty if it was started */
    public Optional<String> refusal(Trigger trigger, ActionEvent event) {
        try {
            followUps.start(trigger, event);
            return Optional.empty();
        } catch (RefusedTargetException refused) {
            return Optional.of(refused.why());
        }
    }
}

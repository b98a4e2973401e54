package dev.maillon.starter;

import dev.maillon.starter.temporal.FollowUpRuns;
import dev.maillon.turns.followup.FollowUpTargets.State;
import dev.maillon.turns.followup.FollowUpTargets.Target;
import dev.maillon.turns.followup.FollowUpTargets.Targets;
import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In the place of the worker that posts and looks. */
public final class FakeFollowUpRuns implements FollowUpRuns {

    /** Each context has one of its own. */
    public static class Configuration {
        @Bean
        @Primary
        FakeFollowUpRuns fakeFollowUpRuns() {
            return new FakeFollowUpRuns();
        }
    }

    public final List<WebhookCall> posted = new CopyOnWriteArrayList<>();

    @Override
    public void post(WebhookCall call) {
        posted.add(call);
    }

    @Override
    public Targets targets(String workspace) {
        return new Targets(List.of(
                new Target("t", "W", "q", null, State.NO_WORKER, "Nobody polls the task queue q.", 2, List.of("id"))));
    }
}

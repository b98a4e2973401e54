package dev.maillon.activities.planning;

import dev.maillon.activities.briefing.ReviewedAgents;
import dev.maillon.domain.plan.Plan.Pending;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.playbook.Hours;
import dev.maillon.domain.playbook.PlaybookPlanner;
import dev.maillon.domain.playbook.PlaybookPlanner.Waiting;
import dev.maillon.store.messages.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agents that follow the lines of their instructions, without a model. */
@Component
record PlaybookAgents(Messages messages, ReviewedAgents reviewedAgents) {

    Planned plan(Situation situation) {
        return PlaybookPlanner.plan(new PlaybookPlanner.Situation(
                situation.catalog(),
                reviewedAgents.playbook(situation.catalog(), situation.agent()),
                situation.against(),
                situation.turn().turnId(),
                situation.text(),
                situation.reading(),
                situation.open() ? Hours.WITHIN : Hours.OUTSIDE,
                waiting(situation)));
    }

    private @Nullable Waiting waiting(Situation situation) {
        Pending pending = situation.pending();
        return pending == null
                ? null
                : new Waiting(pending, messages.text(situation.turn().conversation(), pending.turns()));
    }
}

package dev.maillon.activities.planning;

import dev.maillon.catalog.Catalog.PlannerKind;
import dev.maillon.playbook.Hours;
import dev.maillon.playbook.PlaybookPlanner;
import dev.maillon.turn.step.Planning.Planned;
import org.springframework.stereotype.Component;

/** Agents that follow the lines of their instructions, without a model. */
@Component
class PlaybookAgents implements Planner {

    @Override
    public PlannerKind kind() {
        return PlannerKind.PLAYBOOK;
    }

    @Override
    public Planned plan(Situation situation) {
        return PlaybookPlanner.plan(new PlaybookPlanner.Situation(
                situation.catalog(),
                situation.agent(),
                situation.text(),
                situation.reading(),
                situation.open() ? Hours.WITHIN : Hours.OUTSIDE,
                situation.pending()));
    }
}

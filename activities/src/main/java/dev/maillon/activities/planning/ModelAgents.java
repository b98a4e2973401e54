package dev.maillon.activities.planning;

import dev.maillon.activities.asking.Asking;
import dev.maillon.activities.asking.Talk;
import dev.maillon.activities.briefing.AgentBriefing;
import dev.maillon.activities.briefing.Briefings;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.domain.catalog.Catalog.PlannerKind;
import dev.maillon.domain.plan.Planned;
import org.springframework.stereotype.Component;

/** Agents who follow instructions written for people: a model decides, and code outside of it holds the decision against the rules. */
@Component
record ModelAgents(Asking asking, Briefings briefings) implements Planner {

    @Override
    public PlannerKind kind() {
        return PlannerKind.MODEL;
    }

    @Override
    public Planned plan(Situation situation) {
        Talk talk = new Talk(asking);
        try {
            return new Planned.Ready(new PlanTalk(talk, questions(situation), new Drafting(situation)).plan());
        } catch (CannotAnswer e) {
            return new Planned.CannotAnswer(e.why(), talk.use());
        }
    }

    private PlanQuestions questions(Situation situation) {
        var briefing = briefings.of(
                situation.turn(), situation.catalog(), situation.reading().now());
        return new PlanQuestions(
                situation.turn(),
                new AgentBriefing(
                        briefing, situation.agent(), situation.against().mentions()));
    }
}

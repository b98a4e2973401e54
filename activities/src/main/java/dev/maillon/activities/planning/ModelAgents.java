package dev.maillon.activities.planning;

import dev.maillon.activities.asking.AnswerReader;
import dev.maillon.activities.asking.AnswerReader.Reading;
import dev.maillon.activities.asking.Asking;
import dev.maillon.activities.asking.Asking.Talk;
import dev.maillon.activities.asking.PlanAnswer;
import dev.maillon.activities.briefing.AgentBriefing;
import dev.maillon.activities.briefing.Briefing;
import dev.maillon.activities.briefing.Briefings;
import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.planning.PlanningActivity.Situation;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Planned;
import org.springframework.stereotype.Component;

/** Agents who follow instructions written for people: a model decides, and code outside of it holds the decision against the rules. */
@Component
record ModelAgents(Asking asking, Briefings briefings) {

    Planned plan(Situation situation) {
        Briefing briefing = briefings.of(
                situation.turn(), situation.catalog(), situation.reading().now());
        PlanQuestions questions = new PlanQuestions(
                situation.turn(),
                new AgentBriefing(
                        briefing, situation.agent(), situation.against().mentions()));
        Talk talk = new Talk(asking);
        try {
            return new Planned.Ready(new PlanTalk(talk, questions, new Drafting(situation)).plan());
        } catch (CannotAnswer e) {
            return new Planned.CannotAnswer(e.why(), talk.use());
        }
    }

    /**
     * Asks for a plan: once, and once more if the answer cannot be read or the review refuses an action. There is no third time, and
     * nothing has happened yet.
     */
    private record PlanTalk(Talk talk, PlanQuestions questions, Drafting drafting) {

        /** @throws CannotAnswer if there is no answer, or none that can be read */
        Plan plan() {
            Answer first = talk.first(questions.plan());
            return switch (read(first)) {
                case Reading.Unreadable<PlanAnswer>(String error) -> readAtLast(first, error);
                case Reading.Read<PlanAnswer>(PlanAnswer answer) -> reviewed(first, drafting.plan(answer, talk.use()));
            };
        }

        private Plan readAtLast(Answer first, String error) {
            Answer second = talk.second(questions.unreadable(first, error), first);
            return switch (read(second)) {
                case Reading.Unreadable<PlanAnswer> unreadable ->
                    throw new CannotAnswer("two answers of the model " + second.model() + " could not be read");
                case Reading.Read<PlanAnswer>(PlanAnswer answer) -> drafting.plan(answer, talk.use());
            };
        }

        /** What the review still refuses keeps its place in the plan and becomes an outcome. */
        private Plan reviewed(Answer first, Plan plan) {
            if (Repair.refused(plan).isEmpty()) {
                return plan;
            }
            Answer second = talk.second(questions.refused(first, plan), first);
            return switch (read(second)) {
                case Reading.Unreadable<PlanAnswer> unreadable -> Repair.costing(plan, talk.use());
                case Reading.Read<PlanAnswer>(PlanAnswer answer) ->
                    Repair.standing(plan, drafting.plan(answer, talk.use()), drafting.instructions());
            };
        }

        private static Reading<PlanAnswer> read(Answer answer) {
            return AnswerReader.read(answer, PlanAnswer.class, PlanAnswer::check);
        }
    }
}

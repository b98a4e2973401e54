package dev.maillon.activities.replying;

import dev.maillon.activities.asking.AnswerReader;
import dev.maillon.activities.asking.AnswerReader.Reading;
import dev.maillon.activities.asking.Asking;
import dev.maillon.activities.asking.Asking.Talk;
import dev.maillon.activities.asking.ReplyAnswer;
import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Prompt;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.turns.step.Rewording;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record RewordingActivity(AgentPlans agentPlans, RewordQuestions questions, Asking asking, InstantSource clock)
        implements Rewording {

    @Override
    public Reworded reword(Reword request) {
        List<AgentPlan> stored = agentPlans.of(request.turn());
        if (stored.getLast().leg() > request.leg()) {
            return new Reworded.CannotAnswer("the fallback has begun already", ModelUse.NONE);
        }
        return ask(questions.of(request, stored.getLast(), clock.instant()), stored.getLast(), request.draft());
    }

    private Reworded ask(Prompt prompt, AgentPlan agentPlan, ReplyDraft before) {
        Talk talk = new Talk(asking);
        try {
            return read(talk.only(prompt), agentPlan, before, talk.use());
        } catch (CannotAnswer e) {
            return new Reworded.CannotAnswer(e.why(), talk.use());
        }
    }

    private static Reworded read(Answer answer, AgentPlan agentPlan, ReplyDraft before, ModelUse use) {
        int actions = agentPlan.plan().actions().size();
        return switch (AnswerReader.read(answer, ReplyAnswer.class, reply -> reply.check(actions))) {
            case Reading.Read<ReplyAnswer>(ReplyAnswer(String text, List<Integer> claims)) ->
                new Reworded.Ready(new ReplyDraft(text, before.language(), claims), use);
            case Reading.Unreadable<ReplyAnswer> unreadable -> new Reworded.Unreadable(use);
        };
    }
}

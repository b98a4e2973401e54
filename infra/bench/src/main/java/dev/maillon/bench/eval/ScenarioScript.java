package dev.maillon.bench.eval;

import dev.maillon.local.model.Question;
import dev.maillon.local.model.Reaction;
import dev.maillon.local.model.Script;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scripted model's words while one scenario plays: its answers to each kind of question, in order, the last of them again and again. */
final class ScenarioScript implements Script, Answering {

    private final Map<String, Deque<String>> answers = new HashMap<>();

    @Override
    public synchronized void answer(ScriptedAnswers scenario) {
        answers.clear();
        answers.put("plan", new ArrayDeque<>(AnswerText.ofPlans(scenario)));
        answers.put("reply", new ArrayDeque<>(AnswerText.of(scenario.reply())));
        answers.put("summary", new ArrayDeque<>(AnswerText.of(scenario.summary())));
    }

    /** A question that the scenario has no answer for is an error of its writer, and shows as a fallback of the turn. */
    @Override
    public synchronized Reaction to(Question question) {
        Deque<String> left = answers.getOrDefault(question.purpose(), new ArrayDeque<>(List.of()));
        if (left.isEmpty()) {
            return new Reaction.Fails(400, Map.of(), "the scenario has no answer to " + question.purpose());
        }
        return Reaction.answers(left.size() > 1 ? left.removeFirst() : left.getFirst());
    }
}

package dev.maillon.bench.eval;

import dev.maillon.domain.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON that a scripted model says. A scenario may leave out what a plan's action rarely has: its lines (the plan's), what it needs
 * (nothing) and whether it is for later (no).
 */
final class AnswerText {

    private AnswerText() {}

    static List<String> ofPlans(ScriptedAnswers answers) {
        return answers.plan().stream().map(plan -> text(completed(plan))).toList();
    }

    static List<String> of(List<Map<String, Object>> answers) {
        return answers.stream().map(AnswerText::text).toList();
    }

    private static Map<String, Object> completed(Map<String, Object> plan) {
        Map<String, Object> completed = new LinkedHashMap<>(plan);
        if (plan.get("actions") instanceof List<?> actions) {
            completed.put(
                    "actions",
                    actions.stream()
                            .map(action -> completed(action, plan.get("lines")))
                            .toList());
        }
        return completed;
    }

    private static Object completed(Object action, @Nullable Object lines) {
        if (!(action instanceof Map<?, ?> planned)) {
            return action;
        }
        Map<String, Object> completed = new LinkedHashMap<>();
        planned.forEach((key, value) -> completed.put(String.valueOf(key), value));
        completed.putIfAbsent("lines", lines);
        completed.putIfAbsent("needs", List.of());
        completed.putIfAbsent("later", false);
        return completed;
    }

    private static String text(Map<String, Object> answer) {
        return Json.mapper().writeValueAsString(answer);
    }
}

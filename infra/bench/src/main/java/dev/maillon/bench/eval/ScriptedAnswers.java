package dev.maillon.bench.eval;

import java.util.List;
import java.util.Map;

/**
 * What a scripted model answers, each list in the order in which it is asked; asked once more than there are answers, it repeats the last.
 *
 * @param plan answers to "what is to be done"; a second one is the answer to a repair, or the next agent's
 * @param reply answers to "write the reply again"
 * @param summary answers to "sum up"
 */
public record ScriptedAnswers(
        List<Map<String, Object>> plan, List<Map<String, Object>> reply, List<Map<String, Object>> summary) {

    public ScriptedAnswers {
        Required.some("plan", plan);
        reply = reply == null ? List.of() : reply;
        summary = summary == null ? List.of() : summary;
    }
}

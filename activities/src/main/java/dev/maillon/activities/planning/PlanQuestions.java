package dev.maillon.activities.planning;

import com.samskivert.mustache.Template;
import dev.maillon.activities.asking.PlanAnswer;
import dev.maillon.activities.briefing.AgentBriefing;
import dev.maillon.activities.briefing.Templates;
import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.Prompt;
import dev.maillon.activities.model.Prompt.Purpose;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.turn.TurnRef;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.UserMessage;
import tools.jackson.databind.node.ObjectNode;

/** The questions that a plan is asked for with. */
final class PlanQuestions {

    private static final Template SYSTEM = Templates.load("plan-1");
    private static final Template UNREADABLE = Templates.load("plan-unreadable-1");
    private static final Template REFUSED = Templates.load("plan-refused-1");

    private final TurnRef turn;
    private final AgentBriefing briefing;
    private final String system;
    private final Message record;

    PlanQuestions(TurnRef turn, AgentBriefing briefing) {
        this.turn = turn;
        this.briefing = briefing;
        this.system = briefing.system(SYSTEM);
        this.record = new UserMessage(briefing.record(turn.turnId(), List.of()));
    }

    Prompt plan() {
        return prompt(List.of(record));
    }

    /** @param error may hold the customer's words, so it goes behind the fence */
    Prompt unreadable(Answer first, String error) {
        ObjectNode line = Json.mapper().createObjectNode().put("error", error);
        return again(first, UNREADABLE, List.of(line));
    }

    Prompt refused(Answer first, Plan plan) {
        return again(
                first,
                REFUSED,
                IntStream.rangeClosed(1, plan.actions().size())
                        .filter(position -> plan.actions().get(position - 1).ruling() instanceof Outcome.Refused)
                        .mapToObj(position -> Json.mapper()
                                .createObjectNode()
                                .put("position", position)
                                .set(
                                        "refused",
                                        Json.mapper()
                                                .valueToTree(plan.actions()
                                                        .get(position - 1)
                                                        .ruling())))
                        .toList());
    }

    private Prompt again(Answer first, Template why, List<ObjectNode> lines) {
        return prompt(List.of(
                record,
                new AssistantMessage(first.text().isBlank() ? "{}" : first.text()),
                new UserMessage(why.execute(Map.of("lines", briefing.fenced(lines))))));
    }

    private Prompt prompt(List<Message> messages) {
        return new Prompt(turn.workspace(), Purpose.PLAN, system, messages, PlanAnswer.SCHEMA);
    }
}

package dev.maillon.activities.replying;

import com.samskivert.mustache.Template;
import dev.maillon.activities.asking.ReplyAnswer;
import dev.maillon.activities.briefing.AgentBriefing;
import dev.maillon.activities.briefing.Briefing;
import dev.maillon.activities.briefing.Briefings;
import dev.maillon.activities.briefing.ConversationRecord;
import dev.maillon.activities.briefing.ReviewedAgents;
import dev.maillon.activities.briefing.Templates;
import dev.maillon.activities.model.Prompt;
import dev.maillon.activities.model.Prompt.Purpose;
import dev.maillon.activities.replying.CheckedDraft.Untruth;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.Rewording.Reword;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts together the question that a reply is written again with: the conversation, what became of each action, what was wrong. */
@Component
record RewordQuestions(
        Turns turns,
        Catalogs catalogs,
        Receipts receipts,
        Briefings briefings,
        Wording wording,
        ReviewedAgents reviewedAgents) {

    private static final Template SYSTEM = Templates.load("reply-1");
    private static final Template AGAIN = Templates.load("reply-again-1");

    Prompt of(Reword request, AgentPlan agentPlan, Instant now) {
        TurnRef turn = request.turn();
        Catalog catalog = catalogs.version(
                turn.workspace(), turns.find(turn).orElseThrow().catalogVersion());
        List<Receipt> done = receipts.of(turn);
        Briefing briefing = briefings.of(turn, catalog, now);
        boolean rewritten = !request.draft().equals(agentPlan.plan().reply());
        CheckedDraft words =
                wording.of(request.draft(), rewritten, agentPlan, done, briefing.conversation(), catalog, now);
        Catalog.Agent agent = catalog.agent(agentPlan.actor().id()).orElseThrow();
        AgentBriefing told = new AgentBriefing(
                briefing, agent, reviewedAgents.of(catalog, agent).mentions());
        return prompt(turn, told, outcomes(agentPlan, done), request.draft(), words);
    }

    private static Prompt prompt(
            TurnRef turn, AgentBriefing briefing, List<ObjectNode> outcomes, ReplyDraft draft, CheckedDraft words) {
        ReplyAnswer answered = new ReplyAnswer(draft.template(), Objects.requireNonNull(draft.claims()));
        return new Prompt(
                turn.workspace(),
                Purpose.REPLY,
                briefing.system(SYSTEM),
                List.of(
                        new UserMessage(briefing.record(turn.turnId(), outcomes)),
                        new AssistantMessage(Json.mapper().writeValueAsString(answered)),
                        new UserMessage(AGAIN.execute(Map.of("lines", briefing.fenced(reasons(words)))))),
                ReplyAnswer.SCHEMA);
    }

    private static List<ObjectNode> outcomes(AgentPlan agentPlan, List<Receipt> done) {
        return done.stream()
                .filter(receipt -> receipt.position() >= agentPlan.firstPosition())
                .map(receipt -> ConversationRecord.outcome(receipt, receipt.position() - agentPlan.firstPosition() + 1))
                .toList();
    }

    /** None if the contact has got the missing value meanwhile: the model then looks at it afresh. */
    private static List<ObjectNode> reasons(CheckedDraft words) {
        return switch (words) {
            case CheckedDraft.True fine -> List.of();
            case CheckedDraft.Untrue(List<Untruth> why) ->
                why.stream()
                        .map(untruth -> Json.mapper().createObjectNode().put("reason", untruth.told()))
                        .toList();
        };
    }
}

package dev.maillon.activities.planning;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.assignment.Eligible;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Catalog.Fallback;
import dev.maillon.domain.catalog.Catalog.FallbackAssign;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.FallingBack;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record FallingBackActivity(Turns turns, AgentPlans agentPlans, Conversations conversations, Catalogs catalogs)
        implements FallingBack {

    @Override
    public Plan fallBack(FallBack request) {
        return agentPlans.of(request.turn()).stream()
                .filter(agentPlan -> agentPlan.leg() == request.leg())
                .map(AgentPlan::plan)
                .findFirst()
                .orElseGet(() -> plan(request));
    }

    private Plan plan(FallBack request) {
        Turn turn = turns.find(request.turn()).orElseThrow();
        Catalog catalog = catalogs.version(turn.workspace(), turn.catalogVersion());
        Fallback fallback = catalog.agent(request.agent())
                .map(Catalog.Agent::fallback)
                .orElse(catalog.workspace().fallback());
        FallbackAssign to = fallback.assign();
        String text = fallback.reply();
        return new Plan(
                to == null || isWithAPerson(turn, catalog)
                        ? List.of()
                        : List.of(PlannedAction.of(new Action.Assign(new AssignTo.Team(to.team()), to.method()))),
                text == null ? null : new ReplyDraft(text, catalog.workspace().language()),
                List.of(),
                null,
                Objects.requireNonNullElse(request.use(), ModelUse.NONE),
                request.why());
    }

    /** The agent has given it to somebody who can answer, and only the words are missing. */
    private boolean isWithAPerson(Turn turn, Catalog catalog) {
        return conversations
                .find(turn.ref().conversation())
                .map(Conversation::assignee)
                .filter(assignee -> assignee.type() == AssigneeType.USER)
                .filter(user -> Eligible.of(user, catalog) == Eligible.YES)
                .isPresent();
    }
}

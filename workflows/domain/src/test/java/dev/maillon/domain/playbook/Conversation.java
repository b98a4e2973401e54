package dev.maillon.domain.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.Pending;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.playbook.PlaybookPlanner.Situation;
import dev.maillon.domain.playbook.PlaybookPlanner.Waiting;
import dev.maillon.domain.review.Reviewed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One message after another to one agent; what it waits for is carried on. */
final class Conversation {

    private final Catalog catalog;
    private final Agent agent;
    private String language = "en";
    private String country = "FR";
    private Hours hours = Hours.WITHIN;
    private final Map<String, String> turns = new LinkedHashMap<>();
    private @Nullable Pending pending;

    private Conversation(Catalog catalog, Agent agent) {
        this.catalog = catalog;
        this.agent = agent;
    }

    static Conversation with(Agent agent) {
        return in(Workspaces.with(agent), agent);
    }

    static Conversation in(Catalog catalog, Agent agent) {
        return new Conversation(catalog, agent);
    }

    static Conversation with(String instructions) {
        return with(Workspaces.agent(instructions));
    }

    Conversation speaking(String newLanguage) {
        language = newLanguage;
        return this;
    }

    Conversation at(Hours newHours) {
        hours = newHours;
        return this;
    }

    /** On a Monday morning. */
    static ReadingContext reading(String language, String country) {
        return new ReadingContext(language, country, ZoneId.of("Europe/Paris"), Instant.parse("2026-11-23T10:00:00Z"));
    }

    Planned plannedFor(String text) {
        ReadingContext context = reading(language, country);
        String turnId = "turn-" + (turns.size() + 1);
        turns.put(turnId, text);
        Reviewed against = Reviewed.of(catalog, agent, List.of());
        return PlaybookPlanner.plan(
                new Situation(catalog, ReadyPlaybook.of(agent), against, turnId, text, context, hours, waiting()));
    }

    private @Nullable Waiting waiting() {
        return pending == null
                ? null
                : new Waiting(pending, pending.turns().stream().map(turns::get).collect(Collectors.joining("\n")));
    }

    Plan says(String text) {
        Planned planned = plannedFor(text);
        assertThat(planned).as(text).isInstanceOf(Planned.Ready.class);
        Plan plan = ((Planned.Ready) planned).plan();
        pending = plan.pending();
        return plan;
    }

    static List<Action> actions(Plan plan) {
        return plan.actions().stream().map(PlannedAction::action).toList();
    }

    static Pending pending(Plan plan) {
        return Objects.requireNonNull(plan.pending(), "pending");
    }

    static String reply(Plan plan) {
        return Objects.requireNonNull(plan.reply(), "reply").template();
    }
}

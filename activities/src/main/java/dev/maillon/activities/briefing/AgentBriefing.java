package dev.maillon.activities.briefing;

import com.samskivert.mustache.Template;
import dev.maillon.activities.briefing.Knowledge.Told;
import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.OpeningHours;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.review.Mentions;
import dev.maillon.store.episodes.EpisodeText.Said;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What an agent is told for a turn: the system prompt, and the record of the conversation behind its fence. */
public final class AgentBriefing {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private final Briefing briefing;
    private final Catalog.Agent agent;
    private final Nameable nameable;
    private final Fence fence = Fence.fresh();

    /** @param mentions of the agent's instructions */
    public AgentBriefing(Briefing briefing, Catalog.Agent agent, Mentions mentions) {
        this.briefing = briefing;
        this.agent = agent;
        this.nameable = new Nameable(briefing.catalog(), agent, mentions);
    }

    /** What the templates show. */
    private record View(
            String agent,
            String workspace,
            String fence,
            List<String> instructions,
            List<String> actions,
            List<String> names,
            List<Told> knowledge,
            String clock,
            String timeZone,
            String hours,
            String assignee,
            String language) {}

    /** @param template that begins with the partial {@code agent-1} */
    public String system(Template template) {
        Catalog.Workspace workspace = briefing.catalog().workspace();
        String question = briefing.episode().messages().stream()
                .filter(said -> said.by() == Actor.Type.CONTACT)
                .map(Said::words)
                .collect(Collectors.joining("\n"));
        ZonedDateTime now = briefing.reading().now().atZone(workspace.timeZone());
        return template.execute(new View(
                agent.name(),
                workspace.name(),
                fence.name(),
                agent.instructions().lines().toList(),
                agent.actions().stream().map(ActionType::wireName).sorted().toList(),
                nameable.lines(),
                Knowledge.of(briefing.catalog(), agent, question),
                CLOCK.format(now),
                workspace.timeZone().getId(),
                hours(workspace),
                assignee(),
                briefing.reading().language()));
    }

    /**
     * @param turnId whose messages are new
     * @param more lines that stand behind the record
     */
    public String record(String turnId, List<ObjectNode> more) {
        List<ObjectNode> lines = new ArrayList<>(new ConversationRecord(briefing).lines(nameable.fieldIds(), turnId));
        lines.addAll(more);
        return fence.around(lines);
    }

    /** Something that the model is told later on and that may hold the customer's words. */
    public String fenced(List<ObjectNode> lines) {
        return fence.around(lines);
    }

    private String hours(Catalog.Workspace workspace) {
        if (workspace.businessHours() == null) {
            return "always open";
        }
        return OpeningHours.isOpen(workspace, briefing.reading().now())
                ? "within business hours now"
                : "outside business hours now";
    }

    private String assignee() {
        State.Assigned assignee = briefing.conversation().assignee();
        if (assignee.type() == AssigneeType.NONE) {
            return "nobody";
        }
        return Objects.equals(assignee.id(), agent.id()) ? "you" : Objects.requireNonNullElse(assignee.name(), "?");
    }
}

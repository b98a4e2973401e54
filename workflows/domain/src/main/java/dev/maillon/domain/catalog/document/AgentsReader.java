package dev.maillon.domain.catalog.document;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.catalog.Catalog.PlannerKind;
import dev.maillon.domain.catalog.Names;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code agents}. */
final class AgentsReader {

    private static final List<String> KEYS = List.of(
            "id",
            "name",
            "default",
            "enabled",
            "planner",
            "actions",
            "maxActions",
            "knowledge",
            "fallback",
            "yieldsToPeople",
            "instructions");
    private static final Format<ActionType> ACTION = Formats.label(ActionType.OF_AGENTS, "an action");
    private static final Format<PlannerKind> PLANNER = Formats.label(PlannerKind.values(), "a planner");
    private static final int MAX_ACTIONS = 10;

    private final Findings findings;
    private final BiConsumer<Agent, Value> instructions;
    private @Nullable String defaultAgent;

    private AgentsReader(Findings findings, BiConsumer<Agent, Value> instructions) {
        this.findings = findings;
        this.instructions = instructions;
    }

    /** @param instructions gets each agent that has some, and where they stand */
    static List<Agent> agents(Section root, BiConsumer<Agent, Value> instructions) {
        AgentsReader reader = new AgentsReader(root.findings(), instructions);
        Identities identities = new Identities("name", root.findings());
        return root.sections("agents", KEYS, agent -> reader.agent(identities.of(agent), agent));
    }

    private Agent agent(Identities.Identity identity, Section section) {
        Agent agent = new Agent(
                identity.id(),
                identity.name(),
                isDefault(identity, section),
                section.optional("enabled", Formats::flag, true),
                section.optional("planner", PLANNER, PlannerKind.MODEL),
                Set.copyOf(section.list("actions", ACTION)),
                section.optional("maxActions", Formats.integer(1, 100), MAX_ACTIONS),
                section.list("knowledge", References.to(Names::knowledge, findings)),
                FallbackReader.fallback(section),
                section.optional("yieldsToPeople", Formats::flag, true),
                section.requiredText("instructions", Formats::someText));
        Value text = section.value("instructions");
        if (text != null) {
            instructions.accept(agent, text);
        }
        return agent;
    }

    private boolean isDefault(Identities.Identity identity, Section section) {
        boolean isDefault = section.optional("default", Formats::flag, false);
        if (isDefault && defaultAgent != null) {
            findings.error(
                    section.place("default"),
                    "One agent is the default, and " + defaultAgent + " is it already; remove one.");
        } else if (isDefault) {
            defaultAgent = identity.id();
        }
        return isDefault;
    }
}

package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.Conflicts;
import dev.maillon.domain.catalog.InstructionCheck;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.playbook.PlaybookCheck;
import dev.maillon.domain.playbook.ProseCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a catalog's document, YAML 1.2 or JSON, and finds every problem of it. A document that is malformed or contradicts itself
 * is refused; instructions that name something unknown are warned about.
 */
public final class CatalogReader {

    private static final List<String> KEYS = List.of(
            "workspace",
            "users",
            "teams",
            "lifecycleStages",
            "closingNotes",
            "contactFields",
            "knowledge",
            "channels",
            "agents",
            "triggers");

    /** A document full of mistakes is not worth more look-ups than people read. */
    private static final int MOST_HINTS = 300;

    private final List<InstructionCheck> checks;

    public CatalogReader() {
        this(List.of(new InstructionSize(), new PlaybookCheck(), new ProseCheck()));
    }

    /** @param checks what reads the agents' instructions */
    public CatalogReader(List<InstructionCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Never throws. */
    public CatalogReading read(String document) {
        return read(document, true, checks, null);
    }

    /**
     * As {@link #read}, for an author who has sent one agent's instructions alone: lines and columns of their problems count in that text.
     * Never throws.
     */
    public CatalogReading readInstructions(String document, String agent) {
        return read(document, true, checks, agent);
    }

    /** One that was read as valid before it was saved: limits and checks that came later do not hold for it. Never throws. */
    public CatalogReading readSaved(String document) {
        return read(document, false, List.of(), null);
    }

    private static CatalogReading read(
            String document, boolean limited, List<InstructionCheck> checks, @Nullable String sentAlone) {
        Findings findings = new Findings(limited);
        try {
            Section root = Section.of(Yaml.parse(document, limited), findings, KEYS);
            Catalog catalog =
                    root == null ? null : catalog(root, document.lines().toList(), checks, sentAlone);
            return catalog == null || findings.hasErrors()
                    ? new CatalogReading.Invalid(findings.errors())
                    : new CatalogReading.Valid(WithIds.of(catalog), findings.warnings());
        } catch (Malformed malformed) {
            return new CatalogReading.Invalid(List.of(malformed.problem()));
        }
    }

    private static Catalog catalog(
            Section root, List<String> lines, List<InstructionCheck> checks, @Nullable String sentAlone) {
        Map<Agent, InstructionText> texts = new LinkedHashMap<>();
        Map<String, DocumentPosition> declared = new LinkedHashMap<>();
        Catalog catalog = new Catalog(
                WorkspaceReader.workspace(root),
                ListsReader.users(root),
                ListsReader.teams(root),
                ListsReader.lifecycleStages(root),
                ListsReader.closingNotes(root),
                FieldsReader.contactFields(root),
                ListsReader.knowledge(root),
                ListsReader.channels(root),
                AgentsReader.agents(
                        root,
                        (agent, text) -> texts.put(
                                agent,
                                new InstructionText(text, lines, agent.id().equals(sentAlone)))),
                TriggersReader.triggers(root, declared::put));
        Names names = new Names(catalog, MOST_HINTS);
        root.findings().lookUpIn(names);
        checks.stream()
                .map(check -> check.ready(catalog, names))
                .forEach(check -> texts.forEach((agent, text) ->
                        check.check(catalog, agent).forEach(finding -> text.report(finding, root.findings()))));
        if (!root.findings().hasErrors()) {
            warnOfConflicts(catalog, declared, root.findings());
            warnOfCircles(catalog, declared, root.findings());
        }
        return catalog;
    }

    /** Not refused: a workspace may have its reasons, and the agents' instructions may never come to it. */
    private static void warnOfConflicts(Catalog catalog, Map<String, DocumentPosition> declared, Findings findings) {
        Conflicts.of(catalog)
                .forEach(conflict ->
                        findings.warning(Objects.requireNonNull(declared.get(conflict.trigger())), conflict.message()));
    }

    private static void warnOfCircles(Catalog catalog, Map<String, DocumentPosition> declared, Findings findings) {
        catalog.triggers().stream()
                .filter(Trigger::startsItself)
                .forEach(
                        trigger -> findings.warning(
                                Objects.requireNonNull(declared.get(trigger.id())),
                                "What this workflow does starts it again, until that is refused as a loop. Add \"actor: user\" or"
                                        + " \"actor: ai_agent\" to its \"when\", or a filter that its own doing does not pass."));
    }
}

package dev.maillon.catalog.document;

import dev.maillon.catalog.Catalog;
import dev.maillon.catalog.Catalog.Agent;
import dev.maillon.catalog.CatalogReading;
import dev.maillon.catalog.Conflict;
import dev.maillon.catalog.Conflicts;
import dev.maillon.catalog.InstructionCheck;
import dev.maillon.catalog.Names;
import dev.maillon.playbook.PlaybookCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private final List<InstructionCheck> checks;

    public CatalogReader() {
        this(List.of(new PlaybookCheck()));
    }

    /** @param checks what reads the agents' instructions */
    public CatalogReader(List<InstructionCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Never throws. */
    public CatalogReading read(String document) {
        try {
            return read(Yaml.parse(document), document.lines().toList());
        } catch (Malformed malformed) {
            return new CatalogReading.Invalid(List.of(malformed.problem()));
        }
    }

    private CatalogReading read(Value document, List<String> lines) {
        Findings findings = new Findings();
        Section root = Section.of(document, findings, KEYS);
        Catalog catalog = root == null ? null : catalog(root, lines);
        return catalog == null || !findings.errors().isEmpty()
                ? new CatalogReading.Invalid(findings.errors())
                : new CatalogReading.Valid(WithIds.of(catalog), findings.warnings());
    }

    private Catalog catalog(Section root, List<String> lines) {
        Map<Agent, InstructionText> texts = new LinkedHashMap<>();
        Map<String, Place> declared = new LinkedHashMap<>();
        Catalog catalog = new Catalog(
                WorkspaceReader.workspace(root),
                PeopleReader.users(root),
                PeopleReader.teams(root),
                ListsReader.lifecycleStages(root),
                ListsReader.closingNotes(root),
                FieldsReader.contactFields(root),
                ListsReader.knowledge(root),
                ListsReader.channels(root),
                AgentsReader.agents(root, (agent, text) -> texts.put(agent, new InstructionText(text, lines))),
                TriggersReader.triggers(root, declared::put));
        root.findings().lookUpIn(new Names(catalog));
        texts.forEach((agent, text) -> check(catalog, agent, text, root.findings()));
        if (root.findings().errors().isEmpty()) {
            warnOfConflicts(catalog, declared, root.findings());
        }
        return catalog;
    }

    /** Not refused: a workspace may have its reasons, and the agents' instructions may never come to it. */
    private static void warnOfConflicts(Catalog catalog, Map<String, Place> declared, Findings findings) {
        for (Conflict conflict : Conflicts.of(catalog)) {
            Place place = declared.get(conflict.trigger());
            if (place != null) {
                findings.warning(place, conflict.message());
            }
        }
    }

    private void check(Catalog catalog, Agent agent, InstructionText text, Findings findings) {
        checks.stream()
                .flatMap(check -> check.check(catalog, agent).stream())
                .forEach(finding -> text.report(finding, findings));
    }
}

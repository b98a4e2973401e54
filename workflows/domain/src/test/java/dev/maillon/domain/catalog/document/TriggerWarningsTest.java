package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.Examples;
import dev.maillon.domain.catalog.Trigger;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is doubtful about a trigger is warned about at its place, and saved all the same. */
class TriggerWarningsTest {

    private static final String GREET = "start: {workflowType: GreetQualifiedLead, taskQueue: crm}";

    @Test
    @Tag("R35")
    void aConflictWithAnAgentStandsWhereTheTriggerSaysWhatItDoes() {
        assertWarned(
                Marked.replaced(Examples.document(), GREET, GREET + "\n    does: §[update_lifecycle_stage]"),
                "triggers[1].does",
                "two hands on one conversation");
    }

    @Test
    @Tag("R16")
    void whatStartsItselfIsWarnedAbout() {
        String assigns = "start: {workflowType: W, taskQueue: crm}\n    does: §[assign, send]";
        assertWarned(
                Marked.replaced(
                        Examples.document()
                                .replace(
                                        "event: lifecycle_stage_updated, to: Qualified",
                                        "event: conversation_assigned, user: amel"),
                        GREET,
                        assigns),
                "triggers[1].does",
                "starts it again");
    }

    /** To close what is closed is no event, and the filters keep a workflow's own doing away. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event: conversation_closed | close",
                "event: conversation_assigned, user: amel, actor: user | assign",
                "event: lifecycle_stage_updated, to: Qualified, actor: user | update_lifecycle_stage",
                "event: contact_field_updated, user: amel | update_contact_field"
            })
    void whatDoesNotStartItselfIsNot(String when, String does) {
        String document = Examples.document()
                .replace(GREET, GREET + "\n    does: [" + does + "]")
                .replace("event: lifecycle_stage_updated, to: Qualified", when);
        assertThat(warnings(document))
                .extracting(CatalogProblem::message)
                .noneMatch(message -> message.contains("again"));
    }

    @Test
    void anActorWhomNobodyKnowsMayBeAnApiKey() {
        assertWarned(
                Marked.replaced(Examples.document(), "to: Qualified}", "to: Qualified, actor: §Ritta}"),
                "triggers[1].when.actor",
                "no user and no AI agent");
    }

    @Test
    void kindsNamesIdsAndKeysAreActors() {
        for (String actor : List.of("workflow", "Rita", "amel", "Amel Haddad", "key:crm")) {
            String document = Examples.document().replace("to: Qualified}", "to: Qualified, actor: " + actor + "}");
            assertThat(warnings(document)).as(actor).hasSize(1);
        }
    }

    @Test
    void readsTheTargetTheOrderAndWhatTheWorkflowDoes() {
        Catalog catalog = Examples.read(Examples.document()
                .replace(
                        GREET,
                        "start: {workflowType: W, taskQueue: turns, namespace: crm}\n    ordered: true\n"
                                + "    does: [close, send]"));

        assertThat(catalog.triggers().get(1)).satisfies(trigger -> {
            assertThat(trigger.start()).isEqualTo(new Trigger.StartWorkflow("W", "turns", "crm"));
            assertThat(trigger.ordered()).isTrue();
            assertThat(trigger.does()).isEqualTo(Set.of(ActionType.CLOSE_CONVERSATION, ActionType.SEND));
        });
        assertThat(catalog.triggers().getFirst().ordered()).isFalse();
    }

    private static void assertWarned(Marked marked, String path, String words) {
        assertThat(warnings(marked.text())).anySatisfy(warning -> {
            assertThat(warning.path()).isEqualTo(path);
            assertThat(warning.line()).isEqualTo(marked.line());
            assertThat(warning.column()).isEqualTo(marked.column());
            assertThat(warning.message()).contains(words);
        });
    }

    private static List<CatalogProblem> warnings(String document) {
        return switch (new CatalogReader().read(document)) {
            case CatalogReading.Valid valid -> valid.warnings();
            case CatalogReading.Invalid invalid ->
                throw new AssertionError(invalid.errors().toString());
        };
    }
}

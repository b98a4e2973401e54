package dev.maillon.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.ActionType;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rita is the default agent and may do everything; Léo has no unassign; both are enabled. */
@Tag("R35")
class ConflictsTest {

    private static final String START = "start: {workflowType: W, taskQueue: q}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event: conversation_opened | assign | default_agent_on_opening:rita",
                "event: conversation_opened, user: amel | close | default_agent_on_opening:rita",
                "event: conversation_assigned, agent: Rita | unassign | default_agent_on_opening:rita, done_by_agent:leo",
                "event: conversation_assigned, agent: rita, actor: user | assign | given_to_agent:rita",
                "event: conversation_assigned, agent: Léo | close_conversation | done_by_agent:rita, given_to_agent:leo",
                "event: conversation_assigned | assign | default_agent_on_opening:rita, given_to_agent:leo",
                "event: conversation_assigned, team: Sales | assign | done_by_agent:rita, done_by_agent:leo",
                "event: conversation_assigned, team: Sales, actor: Léo | assign | done_by_agent:leo",
                "event: conversation_closed | reopen | done_by_agent:rita, done_by_agent:leo",
                "event: conversation_closed, agent: Rita | assign | done_by_agent:rita",
                "event: contact_field_updated, actor: ai_agent | assign | done_by_agent:rita, done_by_agent:leo",
                "event: lifecycle_stage_updated, agent: Rita | update_lifecycle_stage | done_by_agent:rita"
            })
    void namesTheAgentsThatATriggersWorkflowStandsAgainst(String when, String does, String expected) {
        assertThat(found(when, does)).isEqualTo(List.of(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event: conversation_opened | update_contact_field",
                "event: conversation_assigned, user: amel, actor: user | assign",
                "event: conversation_closed, user: amel | reopen",
                "event: conversation_closed | unassign",
                "event: conversation_unassigned | assign",
                "event: contact_field_updated, actor: user | assign",
                "event: contact_field_updated | send"
            })
    void leavesAloneWhatStandsAgainstNobody(String when, String does) {
        assertThat(found(when, does)).isEmpty();
    }

    @Test
    void knowsNothingOfATriggerThatIsOffOrSaysNothing() {
        String off = "[{id: t, enabled: false, when: {event: conversation_opened}, does: [assign], " + START + "}]";
        String silent = "[{id: t, when: {event: conversation_opened}, " + START + "}]";

        assertThat(Conflicts.of(catalog(off))).isEmpty();
        assertThat(Conflicts.of(catalog(silent))).isEmpty();
    }

    @Test
    void saysWhatWouldHappenAndTheWayOut() {
        Catalog catalog =
                catalog("[{id: hello, when: {event: conversation_opened}, does: [close, assign], " + START + "}]");

        assertThat(Conflicts.of(catalog))
                .extracting(Conflict::does)
                .containsExactly(ActionType.ASSIGN, ActionType.CLOSE_CONVERSATION);
        assertThat(Conflicts.of(catalog).getFirst().message()).contains("\"hello\"", "Rita", "Have no default agent");
    }

    private static List<String> found(String when, String does) {
        Catalog catalog = catalog("[{id: t, when: {" + when + "}, does: [" + does + "], " + START + "}]");
        return Conflicts.of(catalog).stream()
                .map(conflict -> conflict.kind().name().toLowerCase(Locale.ROOT) + ":" + conflict.agent())
                .toList();
    }

    private static Catalog catalog(String triggers) {
        String document = Examples.document();
        return Examples.read(document.substring(0, document.indexOf("triggers:")) + "triggers: " + triggers + "\n");
    }
}

package dev.maillon.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.State;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventHeader;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R33")
class TriggerMatchTest {

    private static final Actor RITA = new Actor(Actor.Type.AI_AGENT, "rita", "Rita");
    private static final Actor BRUNO = new Actor(Actor.Type.USER, "bruno", "Bruno Costa");
    private static final State.Assigned AMEL = new State.Assigned(AssigneeType.USER, "amel", "Amel Haddad", "Sales");
    private static final State.Assigned LEO = new State.Assigned(AssigneeType.AI_AGENT, "leo", "Léo", null);

    private final ActionEvent givenToAmel = new ActionEvent.ConversationAssigned(by(RITA), State.Assigned.NOBODY, AMEL);
    private final ActionEvent takenFromAmel =
            new ActionEvent.ConversationUnassigned(by(BRUNO), AMEL, State.Assigned.NOBODY);
    private final ActionEvent closed =
            new ActionEvent.ConversationClosed(by(RITA), State.Status.OPEN, State.Status.closed("Spam"));
    private final ActionEvent qualified =
            new ActionEvent.LifecycleStageUpdated(by(RITA), new State.Stage("New Lead"), new State.Stage("Qualified"));
    private final ActionEvent budget = new ActionEvent.ContactFieldUpdated(
            by(BRUNO),
            new State.Field("budget", null),
            new State.Field("budget", new FieldValue.Numeric(new BigDecimal("2500.00"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", user: amel",
                ", user: Amel Haddad",
                ", team: Sales",
                ", team: sales",
                ", actor: ai_agent",
                ", actor: Rita",
                ", actor: rita, team: Sales"
            })
    void anAssignmentPassesFiltersOfWhoGotIt(String filters) {
        assertThat(matches("conversation_assigned" + filters, givenToAmel)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", user: bruno",
                ", team: Support",
                ", agent: Rita",
                ", actor: user",
                ", actor: leo",
                ", user: amel, actor: system"
            })
    void anAssignmentDoesNotPassFiltersOfOthers(String filters) {
        assertThat(matches("conversation_assigned" + filters, givenToAmel)).isFalse();
    }

    @Test
    void anAssignmentToAnAgentPassesThatAgentsFilter() {
        ActionEvent givenToLeo = new ActionEvent.ConversationAssigned(by(RITA), AMEL, LEO);

        assertThat(matches("conversation_assigned, agent: Léo", givenToLeo)).isTrue();
        assertThat(matches("conversation_assigned, user: amel", givenToLeo)).isFalse();
    }

    @Test
    void anUnassignmentPassesFiltersOfWhoHadIt() {
        assertThat(matches("conversation_unassigned, user: amel, team: Sales", takenFromAmel))
                .isTrue();
        assertThat(matches("conversation_unassigned, user: bruno", takenFromAmel))
                .isFalse();
    }

    @Test
    void aClosePassesFiltersOfItsNoteAndOfWhoDidIt() {
        assertThat(matches("conversation_closed, closingNote: Spam, agent: Rita", closed))
                .isTrue();
        assertThat(matches("conversation_closed, closingNote: No Answer", closed))
                .isFalse();
        assertThat(matches("conversation_closed, agent: Léo", closed)).isFalse();
        assertThat(matches("conversation_closed, user: bruno", closed)).isFalse();
    }

    @Test
    void aStagePassesFiltersOfWhereItMovedFromAndTo() {
        assertThat(matches("lifecycle_stage_updated, from: New Lead, to: Qualified", qualified))
                .isTrue();
        assertThat(matches("lifecycle_stage_updated, to: Customer", qualified)).isFalse();
        assertThat(matches("lifecycle_stage_updated, from: Qualified", qualified))
                .isFalse();
    }

    @Test
    @Tag("R34")
    void aFieldPassesFiltersOfItsNameItsIdAndItsValueWhoeverChangedIt() {
        assertThat(matches("contact_field_updated, field: Budget", budget)).isTrue();
        assertThat(matches("contact_field_updated, field: budget, to: 2500, user: bruno", budget))
                .isTrue();
        assertThat(matches("contact_field_updated, field: Plan", budget)).isFalse();
        assertThat(matches("contact_field_updated, from: 2500", budget)).isFalse();
    }

    @Test
    void anotherTypeOfEventAndADisabledTriggerDoNotMatch() {
        assertThat(matches("conversation_unassigned", givenToAmel)).isFalse();
        assertThat(new TriggerMatch(catalog("conversation_closed", false)).of(closed))
                .isEmpty();
    }

    private static boolean matches(String when, ActionEvent event) {
        return !new TriggerMatch(catalog(when, true)).of(event).isEmpty();
    }

    private static Catalog catalog(String when, boolean enabled) {
        String document = Examples.document();
        return Examples.read(document.substring(0, document.indexOf("triggers:"))
                + "triggers: [{id: t, enabled: " + enabled + ", start: {workflowType: W, taskQueue: q}, when: {event: "
                + when + "}}]\n");
    }

    private static EventHeader by(Actor actor) {
        return new EventHeader("e", "w", "c", "p", 1, "t", actor, null, 0, Instant.EPOCH);
    }
}

package dev.maillon.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.State;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionEventJsonTest {

    private final EventHeader header = new EventHeader(
            "c1#t1#2.1", "demo", "c1", "p1", 1, "c1#t1", Actor.SYSTEM, null, 0, Instant.parse("2026-11-23T10:00:00Z"));

    @Test
    void roundTripsEveryEvent() {
        var amel = new State.Assigned(AssigneeType.USER, "amel", "Amel Haddad", "Sales");
        for (ActionEvent event : List.<ActionEvent>of(
                new ActionEvent.ConversationOpened(header, State.Status.closed("Spam"), State.Status.OPEN),
                new ActionEvent.ConversationClosed(header, State.Status.OPEN, State.Status.closed(null)),
                new ActionEvent.ConversationAssigned(header, State.Assigned.NOBODY, amel),
                new ActionEvent.ConversationUnassigned(header, amel, State.Assigned.NOBODY),
                new ActionEvent.ContactFieldUpdated(
                        header,
                        new State.Field("budget", null),
                        new State.Field("budget", new FieldValue.Numeric(new BigDecimal("2500.00")))),
                new ActionEvent.LifecycleStageUpdated(header, new State.Stage(null), new State.Stage("Qualified")))) {
            String json = Json.mapper().writeValueAsString(event);
            assertThat(Json.mapper().readValue(json, ActionEvent.class)).isEqualTo(event);
        }
    }

    @Test
    void roundTripsActionsAndOutcomes() {
        for (Action a : List.<Action>of(
                new Action.CloseConversation(new ClosingNote.Named("Spam"), Summary.NONE, null),
                new Action.CloseConversation(ClosingNote.CHOOSE, Summary.WRITE, "x"),
                new Action.Assign(new AssignTo.Named("Sales"), AssignMethod.LEAST_OPEN),
                new Action.Assign(new AssignTo.Team("Sales"), null),
                new Action.Unassign(),
                new Action.UpdateContactField("budget", FieldValue.of(2500)),
                new Action.UpdateContactField("budget", FieldValue.of("2500")),
                new Action.UpdateContactField("budget", null))) {
            String json = Json.mapper().writeValueAsString(a);
            assertThat(Json.mapper().readValue(json, Action.class)).isEqualTo(a);
        }
        Outcome o = new Outcome.Applied(new State.Stage(null), new State.Stage("Qualified"), "why");
        String json = Json.mapper().writeValueAsString(o);
        assertThat(Json.mapper().readValue(json, Outcome.class)).isEqualTo(o);
        assertThat(Json.mapper().readValue("{\"type\":\"close_conversation\"}", Action.class))
                .isEqualTo(new Action.CloseConversation(ClosingNote.CHOOSE, Summary.WRITE, null));
    }
}

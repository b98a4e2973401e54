package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.House.Taken;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.turns.step.Acting.ActForStaff;
import dev.maillon.turns.step.Planning.PlanRequest;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What another hand has changed of a contact while an agent plans is not overwritten by the plan, which does not know it. */
@Tag("R23")
class CorrectionsTest {

    private static final Action QUALIFIED = new Action.UpdateLifecycleStage("Qualified");
    private static final Action NEW_LEAD = new Action.UpdateLifecycleStage("New Lead");

    private final House house = aHouse();

    @Test
    void aFieldThatAPersonHasCorrectedStands() {
        Taken taken = house.agentTakes("c1", plan(budget("5000")));
        house.staff("c1", "k1", budget("7000"));

        assertRefused(taken, 1, "Changed since by Amel Haddad, in c1#staff-k1.");

        assertThat(field("budget")).contains("7000");
    }

    @Test
    void aFieldThatAPersonHasEmptiedStaysEmpty() {
        house.does("c1", budget("1000"));
        house.agentTakes("c1", plan()).end();
        Taken taken = house.agentTakes("c1", plan(budget("5000")));
        house.staff("c1", "k1", new Action.UpdateContactField("budget", null));

        assertRefused(taken, 1, "Changed since by Amel Haddad, in c1#staff-k1.");
    }

    @Test
    void aStageThatAPersonHasCorrectedStands() {
        Taken taken = house.agentTakes("c1", plan(QUALIFIED));
        house.staff("c1", "k1", NEW_LEAD);

        assertRefused(taken, 1, "Changed since by Amel Haddad, in c1#staff-k1.");

        assertThat(house.one("SELECT lifecycle_stage FROM contact WHERE id = 'c1'"))
                .isEqualTo("New Lead");
    }

    @Test
    void whatAFollowUpHasChangedStands() {
        Taken taken = house.agentTakes("c1", plan(budget("5000")));
        String cause = house.one("SELECT MAX(id) FROM event WHERE conversation_id = 'c1'");
        Actor crm = new Actor(Actor.Type.WORKFLOW, "key:crm", "crm");
        house.acting.actForStaff(
                new ActForStaff(house.workspace, "c1", "r9", new StaffAction("k1", crm, budget("7000"), cause)));

        assertRefused(taken, 1, "Changed since by crm, in c1#staff-k1.");
    }

    @Test
    void aCorrectionInTheMiddleOfTheChainStands() {
        Taken taken = house.agentTakes("c1", plan(QUALIFIED, budget("5000")));
        taken.act(1);
        house.staff("c1", "k1", budget("7000"));

        assertRefused(taken, 2, "Changed since by Amel Haddad, in c1#staff-k1.");
    }

    @Test
    void theSameValueIsUnchangedAndOthersAreTheAgents() {
        Taken taken = house.agentTakes("c1", plan(budget("7000"), QUALIFIED, name("Ann")));
        house.staff("c1", "k1", budget("7000"));

        assertThat(taken.act(1).outcome()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(taken.act(2).outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(taken.act(3).outcome()).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void whatTheTurnItselfHasChangedItMayChangeAgain() {
        Taken taken = house.agentTakes("c1", plan(budget("1"), budget("2"), QUALIFIED, NEW_LEAD));

        for (int position = 1; position <= 4; position++) {
            assertThat(taken.act(position).outcome()).isInstanceOf(Outcome.Applied.class);
        }
    }

    @Test
    void aPlanThatIsMadeAnewForAMessageThatJoinsKnowsTheCorrection() {
        house.open("c1", "m1");
        house.staff("c1", "k1", budget("7000"));

        Taken taken = house.agentTakes("c1", plan(budget("9000")));

        assertThat(taken.act(1).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Applied.class,
                        applied -> assertThat(applied.before()).isInstanceOf(State.Field.class));
    }

    @Test
    void whatWasCorrectedBeforeTheTurnIsTheAgentsToChange() {
        house.agentTakes("c1", plan()).end();
        house.staff("c1", "k1", budget("7000"));

        assertThat(house.agentTakes("c1", plan(budget("9000"))).act(1).outcome())
                .isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void anAgentWhoIsHandedTheConversationKnowsWhatWasCorrectedMeanwhile() {
        Taken first = house.agentTakes("c1", plan(House.toAgent("Léo")));
        Actor leo = Objects.requireNonNull(first.act(1).handOver());
        house.staff("c1", "k1", budget("7000"));
        house.planning.plan(new PlanRequest(first.acts.turn(), 2, leo.id(), 2));

        assertThat(first.handedTo(leo, plan(budget("9000"))).act(2).outcome()).isInstanceOf(Outcome.Applied.class);
    }

    private static void assertRefused(Taken taken, int position, String explanation) {
        assertThat(taken.act(position).outcome()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.CHANGED_SINCE);
            assertThat(refused.explanation()).isEqualTo(explanation);
        });
    }

    private String field(String id) {
        return house.one("SELECT value FROM contact_field WHERE contact_id = 'c1' AND field_id = ?", id);
    }

    private static Action budget(String value) {
        return new Action.UpdateContactField("budget", new FieldValue.Text(value));
    }

    private static Action name(String value) {
        return new Action.UpdateContactField("name", new FieldValue.Text(value));
    }
}

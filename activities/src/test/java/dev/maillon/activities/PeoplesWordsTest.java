package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.plan;
import static dev.maillon.activities.House.planWithReply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.House.Taken;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.turns.step.Acting.ActForStaff;
import dev.maillon.turns.step.Acting.StaffActed;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Replying.Replied;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person's words to the customer are a takeover, also if nobody assigned the conversation to them before. */
@Tag("R41")
class PeoplesWordsTest {

    private static final Deed HELLO = new Deed.Send("Hello, this is Amel.");
    private static final Action CLOSE = new Action.CloseConversation(ClosingNote.NONE, Summary.NONE, null);

    private final House house = aHouse();

    @Test
    void theAgentNeitherActsNorAnswersOverAPerson() {
        Taken taken = house.agentTakes("c1", planWithReply("I can help.", CLOSE));

        StaffActed sent = house.staff("c1", "k1", HELLO);

        assertThat(sent.takesOver()).isTrue();
        assertThat(house.open("c1")).isEqualTo(new Next.NobodyActs(taken.acts.turn(), "assigned to a person"));
        assertThat(assignee()).isEqualTo("user amel");
        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("open");
        assertThat(house.events()).last().isEqualTo("conversation_assigned");
    }

    @Test
    void aPlanThatStandsIsSkippedAndItsReplyStaysBehind() {
        Taken taken = house.agentTakes(
                "c1", planWithReply("I can help.", new Action.UpdateLifecycleStage("Qualified"), CLOSE));
        taken.act(1);

        house.staff("c1", "k1", HELLO);

        assertThat(taken.act(2).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(Skip.TAKEN_OVER));
        assertThat(taken.reply()).isEqualTo(new Replied.Failed("taken_over"));
    }

    @Test
    void theNextMessageIsThePersons() {
        house.agentTakes("c1", plan()).end();
        house.staff("c1", "k1", HELLO);

        assertThat(house.open("c1", "m2")).isInstanceOf(Next.NobodyActs.class);
    }

    @Test
    void aKeyWithoutAUserTakesItFromTheAgentToo() {
        house.agentTakes("c1", plan(CLOSE));

        StaffActed sent = says(new Actor(Actor.Type.USER, "key:inbox", "inbox"), null);

        assertThat(sent.takesOver()).isTrue();
        assertThat(sent.outcome().explanation()).isEqualTo("Written to the customer. Nobody has the conversation now.");
        assertThat(house.open("c1")).isInstanceOf(Next.NobodyActs.class);
    }

    @Test
    void anAgentWhoHasHandedOnSaysNothingOverAPersonEither() {
        Taken taken = house.agentTakes("c1", planWithReply("Bruno will answer.", House.toUser("bruno")));
        taken.act(1);

        house.staff("c1", "k1", HELLO);

        assertThat(taken.reply()).isEqualTo(new Replied.Failed("taken_over"));
        assertThat(assignee()).isEqualTo("user bruno");
    }

    @Test
    void aFollowUpsWordsAreNoTakeover() {
        Taken taken = house.agentTakes("c1", planWithReply("I can help."));
        String cause = house.one("SELECT MAX(id) FROM event WHERE conversation_id = 'c1'");

        StaffActed sent = says(new Actor(Actor.Type.WORKFLOW, "key:rating", "rating"), cause);

        assertThat(sent.takesOver()).isFalse();
        assertThat(taken.reply()).isInstanceOf(Replied.Stored.class);
        assertThat(assignee()).isEqualTo("ai_agent rita");
    }

    @Test
    void sentAgainTheAnswerIsTheSame() {
        house.agentTakes("c1", plan(CLOSE));

        StaffActed sent = house.staff("c1", "k1", HELLO);

        assertThat(house.staff("c1", "k1", HELLO)).isEqualTo(sent);
    }

    @Test
    void anAgentMayGoOnBesidePeopleIfTheCatalogSaysSo() {
        house.publish(withRita(false));
        Taken taken = house.agentTakes("c1", planWithReply("I can help."));

        house.staff("c1", "k1", HELLO);

        assertThat(house.open("c1")).isEqualTo(taken.acts);
        assertThat(taken.reply()).isInstanceOf(Replied.Stored.class);
    }

    private static Catalog withRita(boolean yieldsToPeople) {
        Catalog all = CatalogFixture.aCatalog();
        return new Catalog(
                all.workspace(),
                all.users(),
                all.teams(),
                all.lifecycleStages(),
                all.closingNotes(),
                all.contactFields(),
                all.knowledge(),
                all.channels(),
                all.agents().stream()
                        .map(agent -> agent.id().equals("rita") ? yielding(agent, yieldsToPeople) : agent)
                        .toList(),
                all.triggers());
    }

    private static Catalog.Agent yielding(Catalog.Agent agent, boolean yieldsToPeople) {
        return new Catalog.Agent(
                agent.id(),
                agent.name(),
                agent.isDefault(),
                agent.enabled(),
                agent.planner(),
                agent.actions(),
                agent.maxActions(),
                agent.knowledge(),
                agent.fallback(),
                yieldsToPeople,
                agent.instructions());
    }

    private StaffActed says(Actor actor, @Nullable String cause) {
        return house.acting.actForStaff(
                new ActForStaff(house.workspace, "c1", "r9", new StaffAction("k1", actor, HELLO, cause)));
    }

    private String assignee() {
        return house.one("SELECT CONCAT(assignee_type, ' ', assignee_id) FROM conversation WHERE id = 'c1'");
    }
}

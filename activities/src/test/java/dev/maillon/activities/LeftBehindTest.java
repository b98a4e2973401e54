package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.House.Taken;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.turns.step.FallingBack;
import dev.maillon.turns.step.FallingBack.FallBack;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Planning;
import dev.maillon.turns.step.Planning.PlanRequest;
import dev.maillon.turns.step.Replying.Replied;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person who is removed or disabled while they have conversations: what the customer writes goes by the fallback. */
@Tag("R40")
class LeftBehindTest {

    enum Leaving {
        REMOVED("assigned to a person whom the catalog has no more") {
            @Override
            Catalog catalog() {
                return CatalogFixture.without("bruno", "");
            }
        },
        DISABLED("assigned to a person who is disabled") {
            @Override
            Catalog catalog() {
                return CatalogFixture.aCatalog().withDisabled("bruno");
            }
        };

        private final String why;

        Leaving(String why) {
            this.why = why;
        }

        abstract Catalog catalog();
    }

    private final House house = aHouse();

    @ParameterizedTest
    @EnumSource
    void theFallbackAnswersAndGivesItToSomebodyElse(Leaving leaving) {
        house.does("c1", House.toUser("bruno"));
        house.publish(leaving.catalog());

        Taken taken = fallenBack("c1", leaving.why);
        taken.carriedOut();

        assertThat(taken.reply()).isInstanceOf(Replied.Stored.class);
        assertThat(house.one("SELECT text FROM reply WHERE turn_id = ?", turnOf(taken)))
                .isEqualTo("A colleague will answer.");
        assertThat(taken.end().result()).isEqualTo(TurnResult.FELL_BACK);
        assertThat(house.one("SELECT assignee_id FROM conversation WHERE id = 'c1'"))
                .isEqualTo("amel");
        assertThat(house.one("SELECT agent_id IS NULL FROM turn WHERE id = ?", turnOf(taken)))
                .isEqualTo("1");
    }

    @Test
    void soItDoesIfTheConversationWasClosedAndKeptForThem() {
        Action close = new Action.CloseConversation(ClosingNote.NONE, Summary.NONE, null);
        house.agentTakes("c1", plan(close, House.toUser("bruno"))).carriedOut().end();
        house.publish(CatalogFixture.without("bruno", ""));

        assertThat(fallenBack("c1", Leaving.REMOVED.why).agentPlan.plan().actions())
                .hasSize(1);
    }

    @Test
    @Tag("R17")
    void whoIsThereKeepsIt() {
        house.does("c1", House.toUser("amel"));
        house.endAll("c1");
        house.publish(CatalogFixture.without("bruno", ""));

        assertThat(house.open("c1", "m9"))
                .isInstanceOfSatisfying(
                        Next.NobodyActs.class,
                        nobody -> assertThat(nobody.reason()).isEqualTo("assigned to a person"));
    }

    /** What the run does: plan, and where that can't be, the fallback. */
    private Taken fallenBack(String conversation, String why) {
        house.endAll(conversation);
        Next.AgentActs acts = (Next.AgentActs) house.open(conversation, conversation + "-late");
        assertThat(acts.agent()).isEqualTo(Actor.SYSTEM);
        Planned planned = House.bean(Planning.class)
                .plan(new PlanRequest(acts.turn(), 1, acts.agent().id(), 1));
        assertThat(planned).isEqualTo(new Planned.CannotAnswer(why));
        Plan fallback = House.bean(FallingBack.class)
                .fallBack(new FallBack(acts.turn(), 1, acts.agent().id(), why, null));
        assertThat(fallback.fallback()).isEqualTo(why);
        return new Taken(house, acts, new AgentPlan(1, Actor.SYSTEM, 1, fallback));
    }

    private static String turnOf(Taken taken) {
        return taken.acts.turn().turnId();
    }
}

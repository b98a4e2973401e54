package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.action.Summary;
import dev.maillon.turns.step.Acting.Acted;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RotationTest {

    private final House house = aHouse();

    @Test
    @Tag("R10")
    void rotatesFairlyWithinOneTeam() {
        assertThat(assigned(4, "Sales")).containsExactly("amel", "bruno", "chloe", "amel");
    }

    @Test
    @Tag("R10")
    void servesEveryMemberBeforeAnyoneTwiceWhateverComesAtOnce() throws Exception {
        List<House.Taken> turns = IntStream.range(0, 70)
                .mapToObj(n -> house.agentTakes("c" + n, House.plan(House.toTeam("Seven"))))
                .toList();

        List<String> members = Together.all(70, 20, n -> memberOf(turns.get(n).act(1)));

        Map<String, Long> counts =
                members.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts)
                .hasSize(7)
                .allSatisfy((member, count) -> assertThat(count).isEqualTo(10));
    }

    @Test
    @Tag("R10")
    void doesNotResetWhenMembersChange() {
        assertThat(assigned(2, "Sales")).containsExactly("amel", "bruno");

        house.publish(CatalogFixture.withSales("zoe", "amel", "bruno", "chloe"));
        assertThat(memberOf(house.does("joined", House.toTeam("Sales")))).isEqualTo("chloe");
    }

    @Test
    @Tag("R10")
    void goesOnAfterAMemberWhoHasLeft() {
        assertThat(assigned(2, "Sales")).containsExactly("amel", "bruno");

        house.publish(CatalogFixture.withSales("amel", "chloe"));
        assertThat(memberOf(house.does("left", House.toTeam("Sales")))).isEqualTo("chloe");
        assertThat(memberOf(house.does("next", House.toTeam("Sales")))).isEqualTo("amel");
    }

    @Test
    @Tag("R10")
    void saysWhoWhyAndWhoWasPassedOver() {
        house.publish(CatalogFixture.withSales("dora", "amel", "bruno"));

        Acted acted = house.does("c1", House.toTeam("Sales"));

        assertThat(acted.outcome().explanation())
                .isEqualTo("Amel Haddad, 2 of 3 in Sales by round robin; passed over: Dora Diaz (disabled).");
        assertThat(((Outcome.Applied) acted.outcome()).after())
                .isInstanceOfSatisfying(
                        State.Assigned.class, to -> assertThat(to.team()).isEqualTo("Sales"));
    }

    @Test
    void refusesATeamInWhichNobodyMayBeAssigned() {
        assertThat(house.does("c1", House.toTeam("Nobody")).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.NO_ELIGIBLE_MEMBER));
    }

    @Test
    @Tag("R11")
    void picksTheMemberWithTheFewestOpenConversations() {
        house.does("a", House.toUser("amel"));
        house.does("b", House.toUser("bruno"));
        assertThat(memberOf(house.does("c", House.byLeastOpen("Sales")))).isEqualTo("chloe");

        House.Taken closing = house.agentTakes(
                "d",
                House.plan(House.toUser("bruno"), new Action.CloseConversation(ClosingNote.NONE, Summary.NONE, null)));
        closing.carriedOut();
        assertThat(memberOf(house.does("e", House.byLeastOpen("Sales")))).isEqualTo("amel");
    }

    @Test
    @Tag("R11")
    void choosesDifferentMembersForConcurrentAssignmentsByLeastOpen() throws Exception {
        List<House.Taken> turns = IntStream.range(0, 21)
                .mapToObj(n -> house.agentTakes("c" + n, House.plan(House.byLeastOpen("Seven"))))
                .toList();

        List<String> members = Together.all(21, 20, n -> memberOf(turns.get(n).act(1)));

        assertThat(members.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .hasSize(7)
                .allSatisfy((member, count) -> assertThat(count).isEqualTo(3));
    }

    private List<String> assigned(int times, String team) {
        return IntStream.range(0, times)
                .mapToObj(n -> memberOf(house.does("turn" + n, House.toTeam(team))))
                .toList();
    }

    private static String memberOf(Acted acted) {
        State.Assigned to = (State.Assigned) ((Outcome.Applied) acted.outcome()).after();
        return String.valueOf(to.id());
    }
}

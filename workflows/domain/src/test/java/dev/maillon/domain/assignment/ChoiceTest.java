package dev.maillon.domain.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.catalog.ActionCheck;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Examples;
import dev.maillon.domain.catalog.ResolvedAction.AssignTeam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In the example, Sales are Amel, Bruno and Chloé. */
class ChoiceTest {

    private static final Instant EARLY = Instant.parse("2026-11-24T08:00:00Z");

    private final Catalog catalog = Examples.catalog();

    @Test
    @Tag("R10")
    void roundRobinBeginsWithTheFirstAndComesRound() {
        assertThat(byRoundRobin(catalog, null)).isEqualTo("amel");
        assertThat(byRoundRobin(catalog, "amel")).isEqualTo("bruno");
        assertThat(byRoundRobin(catalog, "chloe")).isEqualTo("amel");
    }

    @Test
    @Tag("R10")
    void roundRobinPassesOverWhoIsDisabledAndSaysSo() {
        Catalog without = catalog.withDisabled("bruno");

        Choice choice = RoundRobin.choose(toSales(without, AssignMethod.ROUND_ROBIN), served("amel"), without);

        assertThat(choice.member().id()).isEqualTo("chloe");
        assertThat(choice.how()).isEqualTo("3 of 3 in Sales by round robin; passed over: Bruno Costa (disabled)");
    }

    @Test
    @Tag("R10")
    void roundRobinGoesOnAfterWhoHasLeft() {
        Rotation rotation = new Rotation("gone", List.of("amel", "gone", "chloe"));

        Choice choice = RoundRobin.choose(toSales(catalog, AssignMethod.ROUND_ROBIN), rotation, catalog);

        assertThat(choice.member().id()).isEqualTo("chloe");
    }

    @Test
    @Tag("R10")
    void whoIsDisabledButComesAfterTheChosenOneIsNotPassedOver() {
        Choice choice = RoundRobin.choose(
                toSales(catalog.withDisabled("chloe"), AssignMethod.ROUND_ROBIN),
                served("amel"),
                catalog.withDisabled("chloe"));

        assertThat(choice.how()).isEqualTo("2 of 3 in Sales by round robin");
    }

    @Test
    @Tag("R10")
    void theQueueBeginsAfterWhoWasServedLast() {
        List<String> team = List.of("a", "b", "c");

        assertThat(Rotation.NEW.queue(team)).containsExactly("a", "b", "c");
        assertThat(new Rotation("a", team).queue(team)).containsExactly("b", "c", "a");
        assertThat(new Rotation("c", team).queue(team)).containsExactly("a", "b", "c");
    }

    @Test
    @Tag("R10")
    void whoCameAfterAMemberWhoHasLeftIsNextAlsoRoundTheEnd() {
        assertThat(new Rotation("gone", List.of("a", "gone", "left", "c")).queue(List.of("new", "a", "c")))
                .containsExactly("c", "new", "a");
        assertThat(new Rotation("gone", List.of("left", "b", "a", "gone")).queue(List.of("a", "b")))
                .containsExactly("b", "a");
        assertThat(new Rotation("gone", List.of("gone", "left")).queue(List.of("a", "b")))
                .as("nobody of that time is left")
                .containsExactly("a", "b");
    }

    @Test
    @Tag("R11")
    void leastOpenTakesTheFewest() {
        assertThat(leastOpen(Map.of("amel", 2, "bruno", 1, "chloe", 2), Map.of()))
                .isEqualTo(new Choice(user("bruno"), "2 of 3 in Sales by least open conversations (1)"));
        assertThat(leastOpen(Map.of("amel", 1, "bruno", 1), Map.of()).member()).isEqualTo(user("chloe"));
    }

    @Test
    @Tag("R11")
    void leastOpenThenTakesWhoHasWaitedLongestThenTheTeamsOrder() {
        Map<String, Instant> last =
                Map.of("amel", EARLY.plusSeconds(60), "bruno", EARLY.plusSeconds(30), "chloe", EARLY);

        assertThat(leastOpen(Map.of(), last).member()).isEqualTo(user("chloe"));
        assertThat(leastOpen(Map.of(), Map.of("amel", EARLY)).member()).isEqualTo(user("bruno"));
        assertThat(leastOpen(Map.of(), Map.of()).member()).isEqualTo(user("amel"));
    }

    private Choice leastOpen(Map<String, Integer> open, Map<String, Instant> last) {
        return LeastOpen.choose(toSales(catalog, AssignMethod.LEAST_OPEN), open, last, catalog);
    }

    private static String byRoundRobin(Catalog catalog, @Nullable String last) {
        return RoundRobin.choose(toSales(catalog, AssignMethod.ROUND_ROBIN), served(last), catalog)
                .member()
                .id();
    }

    private static Rotation served(@Nullable String last) {
        return new Rotation(last, List.of("amel", "bruno", "chloe"));
    }

    private static AssignTeam toSales(Catalog catalog, AssignMethod method) {
        return (AssignTeam) new ActionCheck(catalog).resolve(new Action.Assign(new AssignTo.Team("Sales"), method));
    }

    private Catalog.User user(String id) {
        return catalog.users().stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package dev.maillon.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Examples;
import dev.maillon.domain.plan.Plan.PlannedAction;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R12")
class SeveralTargetsTest {

    private static final PlannedAction SALES = to(new AssignTo.Team("Sales"));
    private static final PlannedAction SUPPORT = to(new AssignTo.Team("Support"));
    private static final PlannedAction AMEL = to(new AssignTo.User("Amel Haddad"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assign to Sales and Support by round robin.",
                "Assigne à Sales ou à Support, à tour de rôle.",
                "Give it to Sales or Support, whichever has the fewest open conversations."
            })
    void aMethodForTwoIsFollowedForNeither(String line) {
        assertThat(ruled(line, SALES, SUPPORT)).allSatisfy(action -> assertRefused(action, "Sales", "Support"));
    }

    @Test
    void anActionBesideThemPasses() {
        PlannedAction stage = PlannedAction.of(new Action.UpdateLifecycleStage("Qualified"));
        assertThat(ruled("Set Qualified, assign to Sales and Support by round robin.", SALES, stage, SUPPORT)
                        .get(1))
                .isEqualTo(stage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assign to Amel Haddad or Bruno Costa by round robin.",
                "Assigne à Amel Haddad et Bruno Costa à tour de rôle."
            })
    void usersWhoAreNotOneTeamDoNotTakeTurnsEither(String line) {
        assertRefused(ruled(line, AMEL).getFirst(), "Amel Haddad", "Bruno Costa");
    }

    @Test
    void oneOfSeveralForSeveralCasesPasses() {
        String line = "Prices go to Sales, leaks to Support, both by round robin.";
        assertThat(ruled(line, SALES)).containsExactly(SALES);
    }

    @Tag("R27")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assign to Sales, then to Support.",
                "Assign to Sales by round robin.",
                "Assign to a member of the team Sales by round robin, to Amel Haddad where somebody asks for her."
            })
    void ofOthersTheLastOneStands(String line) {
        assertThat(ruled(line, SALES, SUPPORT)).containsExactly(SALES, SUPPORT);
        assertThat(ruled(line, AMEL)).containsExactly(AMEL);
    }

    @Test
    void anAssignmentToSomebodyWhomTheLineDoesNotNamePasses() {
        assertThat(ruled("Assign to Sales and Support by round robin.", SALES, SUPPORT, AMEL)
                        .getLast())
                .isEqualTo(AMEL);
    }

    @Test
    void anAssignmentThatFollowsAnotherLineDoesNotCount() {
        String lines = "Prices go to Sales by round robin, never to Support.\nLeaks go to Support.";
        assertThat(ruled(lines, List.of(List.of(1), List.of(2)), SALES, SUPPORT))
                .containsExactly(SALES, SUPPORT);
    }

    @Test
    void whatIsRefusedAlreadyCountsForNothing() {
        Outcome refused = new Outcome.Refused(Refusal.NOT_ENABLED, "no", List.of());
        PlannedAction support = new PlannedAction(SUPPORT.action(), List.of(), refused);
        assertThat(ruled("Assign to Sales and Support by round robin.", SALES, support))
                .containsExactly(SALES, support);
    }

    private static PlannedAction to(AssignTo target) {
        return PlannedAction.of(new Action.Assign(target, null));
    }

    /** All of them follow the one line. */
    private static List<PlannedAction> ruled(String line, PlannedAction... actions) {
        return ruled(line, Collections.nCopies(actions.length, List.of(1)), actions);
    }

    private static List<PlannedAction> ruled(
            String instructions, List<List<Integer>> followed, PlannedAction... actions) {
        Catalog.Agent rita = Examples.catalog().agents().getFirst();
        Catalog.Agent agent = new Catalog.Agent(
                rita.id(),
                rita.name(),
                true,
                true,
                rita.planner(),
                rita.actions(),
                10,
                List.of(),
                null,
                true,
                instructions);
        Reviewed against = Reviewed.of(Examples.catalog(), agent, List.of());
        return SeveralTargets.ruled(List.of(actions), followed, against);
    }

    private static void assertRefused(PlannedAction action, String... names) {
        assertThat(action.ruling()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.SEVERAL_TARGETS);
            assertThat(refused.suggestions()).containsExactly(names);
        });
    }
}

package dev.maillon.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Examples;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.PlannedAction;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReviewTest {

    private static final String PROSE = """
            Send questions about money to @Sales.
            Pass leaks to the team Support by least open conversations.
            When they want a demo, set Qualified and note their Budget. Close with Problem Solved.
            Bookings are Léo's.
            Once Qualified: by round robin.""";

    private static final Action TO_SALES = new Action.Assign(new AssignTo.Team("Sales"), null);

    private static Plan reviewed(List<PlannedAction> actions, Set<ActionType> enabled, int most, Integer... lines) {
        Catalog.Agent rita = Examples.catalog().agents().getFirst();
        Catalog.Agent agent = new Catalog.Agent(
                rita.id(), rita.name(), true, true, rita.planner(), enabled, most, List.of(), null, true, PROSE);
        Plan plan = new Plan(actions, null, List.of(lines), null, ModelUse.NONE, null);
        return PlanReview.review(plan, Reviewed.of(Examples.catalog(), agent, plan.lines()));
    }

    private static PlannedAction reviewed(Action action, Integer... lines) {
        return reviewed(
                        List.of(PlannedAction.of(action)),
                        Examples.catalog().agents().getFirst().actions(),
                        10,
                        lines)
                .actions()
                .getFirst();
    }

    @Tag("R42")
    @Test
    void namesThatTheInstructionsMentionPass() {
        for (Action action : List.of(
                TO_SALES,
                new Action.Assign(new AssignTo.AiAgent("leo"), null),
                new Action.Assign(new AssignTo.Named("Support"), null),
                new Action.Unassign(),
                new Action.UpdateLifecycleStage("Qualified"),
                new Action.UpdateContactField("budget", new FieldValue.Text("12")),
                new Action.CloseConversation(ClosingNote.CHOOSE, Summary.WRITE, null),
                new Action.CloseConversation(new ClosingNote.Named("Problem Solved"), Summary.WRITE, null))) {
            assertThat(reviewed(action).ruling()).as(action.toString()).isNull();
        }
    }

    @Tag("R42")
    @Test
    void namesThatTheInstructionsDoNotMentionAreRefused() {
        for (Action action : List.of(
                new Action.Assign(new AssignTo.User("Amel Haddad"), null),
                new Action.UpdateLifecycleStage("Customer"),
                new Action.UpdateContactField("Plan", new FieldValue.Text("Plus")),
                new Action.CloseConversation(new ClosingNote.Named("Spam"), Summary.WRITE, null))) {
            assertRefused(reviewed(action), Refusal.NOT_MENTIONED);
        }
    }

    @Tag("R19")
    @Test
    void namesThatDoNotExistAreRefused() {
        assertRefused(reviewed(new Action.UpdateLifecycleStage("qualified")), Refusal.UNKNOWN_NAME);
        assertRefused(reviewed(new Action.Assign(new AssignTo.Named("Nobody"), null)), Refusal.UNKNOWN_NAME);
    }

    @Tag("R25")
    @Test
    void onlyEnabledActionsPass() {
        Plan plan = reviewed(
                List.of(PlannedAction.of(new Action.Unassign()), PlannedAction.of(TO_SALES)),
                Set.of(ActionType.ASSIGN),
                10);
        assertRefused(plan.actions().getFirst(), Refusal.NOT_ENABLED);
        assertThat(plan.actions().getLast().ruling()).isNull();
    }

    @Tag("R28")
    @Test
    void tenActionsAndNoMore() {
        Plan plan = reviewed(Collections.nCopies(12, PlannedAction.of(TO_SALES)), Set.of(ActionType.ASSIGN), 10);
        assertThat(plan.actions().subList(0, 10))
                .extracting(PlannedAction::ruling)
                .containsOnlyNulls();
        plan.actions().subList(10, 12).forEach(beyond -> assertRefused(beyond, Refusal.TOO_MANY_ACTIONS));
    }

    @Tag("R45")
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "1, LEAST_OPEN, none",
                "2, LEAST_OPEN, LEAST_OPEN",
                "2, ROUND_ROBIN, none",
                "5, ROUND_ROBIN, ROUND_ROBIN",
                "9, LEAST_OPEN, none"
            })
    void theMethodIsTheCitedLines(int line, AssignMethod planned, @Nullable AssignMethod kept) {
        PlannedAction action = reviewed(new Action.Assign(new AssignTo.Team("Support"), planned), line);
        assertThat(action.action()).isEqualTo(new Action.Assign(new AssignTo.Team("Support"), kept));
        assertThat(action.ruling()).isNull();
    }

    @Tag("R45")
    @Test
    void aLineThatNamesTheMethodForAnotherTeamDoesNotNameItForThisOne() {
        PlannedAction action = reviewed(new Action.Assign(new AssignTo.Team("Sales"), AssignMethod.LEAST_OPEN), 2);
        assertThat(action.action()).isEqualTo(TO_SALES);
    }

    @Test
    void thePlannersOwnRulingStands() {
        Outcome later = new Outcome.Skipped(Skip.DELAYED, "Later.");
        Plan plan = reviewed(
                List.of(new PlannedAction(new Action.UpdateLifecycleStage("nowhere"), List.of(), later)), Set.of(), 0);
        assertThat(plan.actions().getFirst().ruling()).isEqualTo(later);
    }

    private static void assertRefused(PlannedAction action, Refusal reason) {
        assertThat(action.ruling())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

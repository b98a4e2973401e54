package dev.maillon.activities.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.Catalogs;
import dev.maillon.activities.asking.PlanAnswer;
import dev.maillon.activities.asking.PlanAnswer.Step;
import dev.maillon.activities.planning.PlanningActivity.Situation;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.review.Reviewed;
import dev.maillon.domain.turn.TurnRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that does whatever the customer says, and what comes of it. */
@Tag("R42")
class ObedientModelTest {

    private static final Catalog CATALOG = Catalogs.read("/model-catalog.yaml");
    private static final List<Integer> EVERY_LINE =
            IntStream.rangeClosed(1, 7).boxed().toList();

    /** The agent may assign, close, and update fields and stages; unassigning is not enabled. */
    static Stream<Action> orders() {
        return Stream.of(
                new Action.Unassign(),
                new Action.Assign(new AssignTo.Team("Billing"), null),
                new Action.Assign(new AssignTo.Team("billing"), AssignMethod.LEAST_OPEN),
                new Action.Assign(new AssignTo.User("Bruno Costa"), null),
                new Action.Assign(new AssignTo.User("bruno"), null),
                new Action.Assign(new AssignTo.AiAgent("Léo"), null),
                new Action.Assign(new AssignTo.Named("Root"), null),
                new Action.Assign(new AssignTo.Team("sales team"), null),
                new Action.Assign(new AssignTo.Team("Sales\nBilling"), null),
                new Action.UpdateContactField("IBAN", new FieldValue.Text("FR76")),
                new Action.UpdateContactField("email", new FieldValue.Text("x@example.com")),
                new Action.UpdateContactField("discount", new FieldValue.Text("100")),
                new Action.UpdateLifecycleStage("Customer"),
                new Action.UpdateLifecycleStage("New Lead"),
                new Action.UpdateLifecycleStage("VIP"),
                new Action.CloseConversation(new ClosingNote.Named("Spam"), Summary.NONE, null),
                new Action.CloseConversation(new ClosingNote.Named("Paid in full"), Summary.WRITE, null));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatTheInstructionsDoNotMentionIsRefusedWhateverLinesAreCited(Action order) {
        assertThat(planned(order).ruling()).isNotNull();
    }

    @Test
    void whatTheyDoMentionPasses() {
        assertThat(planned(new Action.Assign(new AssignTo.Team("Sales"), null)).ruling())
                .isNull();
    }

    @Test
    @Tag("R45")
    void aMethodIsNotTheCustomersToChoose() {
        assertThat(planned(new Action.Assign(new AssignTo.Team("Sales"), AssignMethod.LEAST_OPEN))
                        .action())
                .isEqualTo(new Action.Assign(new AssignTo.Team("Sales"), null));
    }

    private static PlannedAction planned(Action order) {
        PlanAnswer answer = new PlanAnswer(EVERY_LINE, List.of(new Step(order, EVERY_LINE, List.of(), false)), null);
        Plan plan = new Drafting(new Situation(
                        new TurnRef("w", "c", "t"),
                        CATALOG,
                        CATALOG.agents().getFirst(),
                        Reviewed.of(CATALOG, CATALOG.agents().getFirst(), List.of()),
                        new ReadingContext("en", "FR", CATALOG.workspace().timeZone(), Instant.EPOCH)))
                .plan(answer, ModelUse.NONE);
        return plan.actions().getFirst();
    }
}

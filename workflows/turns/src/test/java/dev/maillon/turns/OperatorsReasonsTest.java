package dev.maillon.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.plan.Plan.PlannedAction;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator reads of a refusal: the name, what was meant, the line; and nothing that a customer may have written. */
@Tag("R19")
class OperatorsReasonsTest {

    private static final Action STAGE = new Action.UpdateLifecycleStage("qualified");
    private static final Outcome NEAR = new Outcome.Refused(
            Refusal.UNKNOWN_NAME,
            "No lifecycle stage is called \"qualified, says Ann Lee\". Did you mean \"Qualified\"?",
            List.of("Qualified"));
    private static final Outcome FAR =
            new Outcome.Refused(Refusal.UNKNOWN_NAME, "No lifecycle stage is called \"my secret\".", List.of());
    private static final Outcome CHANGED =
            new Outcome.Refused(Refusal.CHANGED_SINCE, "Changed since by Amel Haddad, in c1#staff-k1.", List.of());

    @Test
    void detailsHaveSuggestionAndLineAndNoNameThatNobodyHas() {
        assertThat(details(NEAR, CHANGED, FAR))
                .containsExactly(
                        "1. update_lifecycle_stage: refused (unknown_name, by line 3, 5): did you mean Qualified?",
                        "2. update_lifecycle_stage: refused (changed_since, by line 3, 5): Changed since by Amel Haddad,"
                                + " in c1#staff-k1.",
                        "3. update_lifecycle_stage: refused (unknown_name, by line 3, 5)");
    }

    @Test
    void theStepsSummarySaysWhatTheReviewHasRefused() {
        assertThat(OperatorView.summaryOf(2, new PlannedAction(STAGE, List.of(), NEAR), List.of(4)))
                .isEqualTo("2 update_lifecycle_stage refused (unknown_name, by line 4): did you mean Qualified?");
        assertThat(OperatorView.summaryOf(2, new PlannedAction(STAGE, List.of(), FAR), List.of()))
                .isEqualTo("2 update_lifecycle_stage refused (unknown_name)");
        assertThat(OperatorView.summaryOf(2, PlannedAction.of(STAGE), List.of(4)))
                .isEqualTo("2 update_lifecycle_stage");
    }

    /** A run's view exists in a workflow alone. */
    private static List<String> details(Outcome... outcomes) {
        Shown.told = List.of(outcomes);
        try (TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance()) {
            Worker worker = environment.newWorker("view");
            worker.registerWorkflowImplementationTypes(Shown.class);
            environment.start();
            WorkflowClient client = environment.getWorkflowClient();
            return client.newWorkflowStub(
                            Show.class,
                            WorkflowOptions.newBuilder().setTaskQueue("view").build())
                    .run();
        }
    }

    @WorkflowInterface
    public interface Show {
        @WorkflowMethod
        List<String> run();
    }

    public static final class Shown implements Show {

        private static volatile List<Outcome> told = List.of();

        @Override
        public List<String> run() {
            OperatorView view = new OperatorView();
            List<Outcome> outcomes = told;
            for (int position = 1; position <= outcomes.size(); position++) {
                view.outcome(position, STAGE, outcomes.get(position - 1), List.of(3, 5));
            }
            return view.progress(0).outcomes();
        }
    }
}

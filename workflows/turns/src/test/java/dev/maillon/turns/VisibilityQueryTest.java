package dev.maillon.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityQueryTest {

    private static final VisibilityQuery RUNNING =
            VisibilityQuery.ofWorkspace("shop").inStatus("Running");

    @Test
    void namesTheWorkspaceFirst() {
        assertThat(RUNNING.ofType("Export").withIdFrom("followup/t/"))
                .hasToString("MaillonWorkspace = 'shop' AND ExecutionStatus = 'Running' AND WorkflowType = 'Export'"
                        + " AND WorkflowId STARTS_WITH 'followup/t/'");
    }

    @Test
    void ofAnyWorkspaceAsksForNoAttributeOfOurs() {
        assertThat(VisibilityQuery.ofAnyWorkspace().inStatus("Running")).hasToString("ExecutionStatus = 'Running'");
    }

    @Test
    void findsRunsThatWereInterruptedSinceASecond() {
        assertThat(VisibilityQuery.ofAnyWorkspace()
                        .ofType(ConversationTurn.TYPE)
                        .interrupted()
                        .closedSince(Instant.parse("2026-11-30T12:00:00.123Z")))
                .hasToString("WorkflowType = 'ConversationTurn'"
                        + " AND ExecutionStatus IN ('Terminated', 'Failed', 'TimedOut', 'Canceled')"
                        + " AND CloseTime >= '2026-11-30T12:00:00Z'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"50% -- off", "a/* */b", "Café_!", "👍 # ; ()"})
    void takesWhatIsNoSyntaxBetweenQuotes(String type) {
        assertThat(RUNNING.ofType(type)).hasToString(RUNNING + " AND WorkflowType = '" + type + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x' OR WorkflowType = 'Other",
                "x\\' OR WorkflowType = \"Other\" -- ",
                "say \"x\"",
                "back\\slash",
                "'",
                "two\nlines",
                "nul\0",
                "\u0085",
                ""
            })
    void leavesOutWhatCouldBeSyntaxOrIsNotFoundAsItStands(String value) {
        assertThat(RUNNING.ofType(value)).hasToString(RUNNING.toString());
        assertThat(RUNNING.withIdFrom(value)).hasToString(RUNNING.toString());
        assertThatThrownBy(() -> VisibilityQuery.ofWorkspace(value)).isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.maillon.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportTextTest {

    private static final JsonNode RECEIPTS = Json.mapper().readTree("""
                    [{"status": "refused", "reason": "not_mentioned", "action": {"type": "assign", "to": {"team": "Legal"}}}]""");

    private static final Report REPORT = Report.of(
            "scripted",
            2,
            List.of(
                    line("en/good", "en", false, trial(1), trial(2)),
                    line("fr/half", "fr", true, trial(1), trial(2, "expected this, got that"))));

    @Test
    void passRateAndPassToThePowerOfKAreTwoThings() {
        assertThat(ReportText.of(REPORT))
                .contains("passed 3 of 4 trials (75.0 %), pass^2 1 of 2 scenarios (50.0 %)")
                .contains("attacks  passed 1 of 2 trials (50.0 %), pass^2 0 of 1 scenarios (0.0 %)");
        assertThat(REPORT.passed()).isFalse();
    }

    @Test
    void tokensTimesAndClaimsAreCounted() {
        assertThat(ReportText.of(REPORT))
                .contains("1.00 calls and 100 tokens a turn, 400 tokens in all")
                .contains("p50 40 ms, max 40 ms a turn")
                .contains("1 times something that was not done is said to be done, in 4 replies that could")
                .contains("0 changes beyond R42");
    }

    @Test
    void aFailureIsToldInFullAndNoOther() {
        assertThat(ReportText.of(REPORT))
                .contains("FAILED fr/half", "trial 2", "expected this, got that", "receipt: refused", "reply: No.")
                .doesNotContain("FAILED en/good", "trial 1");
    }

    private static Report.Line line(String name, String language, boolean attack, Trial... trials) {
        return new Report.Line(name, "about", List.of("R1"), language, attack, List.of(trials));
    }

    private static Trial trial(int number, String... complaints) {
        List<String> unmarked = complaints.length > 0 ? List.of("assign: done") : List.of();
        return new Trial(
                number,
                List.of(complaints),
                List.of(RECEIPTS),
                List.of("No."),
                1,
                1,
                100,
                List.of(40L),
                1,
                unmarked,
                List.of());
    }
}

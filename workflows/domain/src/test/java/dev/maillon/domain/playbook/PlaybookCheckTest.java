package dev.maillon.domain.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.catalog.Catalog.PlannerKind;
import dev.maillon.domain.catalog.InstructionCheck.Finding;
import dev.maillon.domain.catalog.InstructionCheck.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybookCheckTest {

    private static List<Finding> findings(Agent agent) {
        return new PlaybookCheck().check(Workspaces.with(agent), agent);
    }

    private static List<Finding> findings(String instructions) {
        return findings(Workspaces.agent(instructions));
    }

    @Test
    void aLineThatDoesNotParseIsAnError() {
        assertThat(findings("Prose.\n- When the customer: reply \"x\""))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(2);
                    assertThat(finding.column()).isEqualTo(20);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message())
                            .startsWith("expected “mentions” or “gives”. Such a line is - When the customer");
                });
    }

    @Test
    void linesOfAModelsAgentAreProse() {
        Agent model = new Agent(
                "rita",
                "Rita",
                true,
                true,
                PlannerKind.MODEL,
                Set.of(),
                10,
                List.of(),
                null,
                true,
                "- When the customer: x");
        assertThat(findings(model)).isEmpty();
    }

    @Tag("R19")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set the lifecycle stage to qualified|41|No lifecycle stage is called \"qualified\". Did you mean \"Qualified\"?",
                "save the email as Mail|32|No contact field is called \"Mail\".",
                "assign to @sale by round robin|25|No user, team or AI agent is called \"sale\". Did you mean \"Sales\"?",
                "assign to @Bruno Costa|25|\"Bruno Costa\" is the name of the user bruno and of the team",
                "close the conversation with the closing note Spams|59|No closing note is called \"Spams\". Did you mean \"Spam\"?",
                "reply \"Hello $contact.emails\"|14|No contact field has the id \"emails\". Did you mean $contact.email?",
                "reply \"Hello ${contact.Budget}\"|14|No contact field has the id \"Budget\". Did you mean $contact.budget?",
                "assign to @Sales and @Support|14|A conversation is assigned to one team, user or agent, not to Sales and Support.",
                "assign to @Sales demain à 17 h|14|The instruction asks for it later (\"demain à 17 h\")",
                "unassign the conversation|14|The action unassign is not enabled for Rita."
            })
    void aStepThatCannotBeDoneIsAWarning(String step, int column, String message) {
        Agent agent =
                Workspaces.agent("\n- Otherwise: " + step, EnumSet.complementOf(EnumSet.of(ActionType.UNASSIGN)), 10);
        assertThat(findings(agent)).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).startsWith(message);
        });
    }

    @Test
    void whatCanBeDoneIsNotWarnedAbout() {
        assertThat(findings("- Sinon : enregistrer l'e-mail comme email ; assigner à @L'accueil par round robin ;"
                        + " répondre « Merci ${contact.firstName|à vous}, $contact.email. »"))
                .isEmpty();
    }
}

package dev.maillon.domain.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.catalog.Catalog.PlannerKind;
import dev.maillon.domain.catalog.InstructionCheck.Finding;
import dev.maillon.domain.catalog.InstructionCheck.Severity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model's agent is told and cannot do. */
class ProseCheckTest {

    private static List<Finding> findings(String line) {
        Agent model = new Agent(
                "mia",
                "Mia",
                false,
                true,
                PlannerKind.MODEL,
                Workspaces.ALL,
                10,
                List.of(),
                null,
                true,
                "Be brief.\n" + line);
        return new ProseCheck().check(Workspaces.with(model), model);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Set the stage to \"Qualifed\" for a demo.|19|No lifecycle stage is called \"Qualifed\". Did you mean \"Qualified\"?",
                "Mets l'étape à « qualified ».|18|No lifecycle stage is called \"qualified\". Did you mean \"Qualified\"?",
                "Close with \"Problem Solvd\".|13|No lifecycle stage is called \"Problem Solvd\". Did you mean \"Problem Solved\"?",
                "Save it as “Buget”.|13|No contact field is called \"Buget\". Did you mean \"Budget\"?",
                "Assign to @Slaes Team at once.|11|No user, team or AI agent is called \"Slaes\". Did you mean \"Sales\"?",
                "Assigne à @Suport.|11|No user, team or AI agent is called \"Suport\". Did you mean \"Support\"?",
                "Assign to @Nobody Known.|11|No user, team or AI agent is called \"Nobody Known\".",
                "Say hello to $contact.foo.|14|No contact field has the id \"foo\".",
                "Say ${contact.emial}.|5|No contact field has the id \"emial\". Did you mean $contact.email?",
                "Assign to @Sales at 5pm.|18|An agent acts when the customer writes",
                "Ferme la conversation demain à 17 h.|23|An agent acts when the customer writes"
            })
    void isWarnedAboutWhereItStands(String line, int column, String message) {
        assertThat(findings(line)).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.message()).startsWith(message);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set the stage to \"Qualified\"; assign to @Sales by round robin, or to @Amel Haddad and then @Léo.",
                "If they say \"Hello\" or ask for the price, reply \"Welcome to Blue Door, $contact.firstName!\"",
                "Customers write to us at ann@example.com; be @ your best.",
                "Ask which day suits them: tomorrow, or on Friday at 5 pm.",
                "Reply \"We call you tomorrow at 5 pm.\"",
                "Assign to @Support. The customer's name is $contact.firstName",
                "Save the \"Phone number\" and the \"budget\"."
            })
    void whatCanBeDoneIsNot(String line) {
        assertThat(findings(line)).isEmpty();
    }
}

package dev.maillon.domain.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.catalog.InstructionCheck.Finding;
import dev.maillon.domain.catalog.InstructionCheck.Severity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author wrote for a playbook is read, or named; it is never prose without a word. */
class UnreadStepsTest {

    private static List<Finding> findings(String line) {
        Agent agent = Workspaces.agent("Be brief.\n" + line);
        return new PlaybookCheck().check(Workspaces.with(agent), agent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- Fermer la conversation|3|- Sinon :",
                "- Close the conversation|3|- Otherwise:",
                "Close the conversation with the closing note Spam|1|- Otherwise:",
                "* Clôturez la conversation|3|- Sinon :",
                "1. assign to @Sales|4|- Otherwise:",
                "- Assignez à @Sales par round robin|3|- Sinon :",
                "- Assign the conversation to @Sales|3|- Otherwise:",
                "- désassigne la conversation|3|- Sinon :",
                "- Set the lifecycle stage to Qualified|3|- Otherwise:",
                "- Mettez à jour le stage de vie à Qualified|3|- Sinon :",
                "- save the email as email|3|- Otherwise:",
                "- Reply \"Hello\"|3|- Otherwise:",
                "- Répondez « Bonjour »|3|- Sinon :",
                "* When the customer mentions \"x\": reply \"y\"|3|- When the customer mentions",
                "2) Quand le client mentionne \"x\" : répondre \"y\"|4|- Quand le client mentionne"
            })
    void aStepAloneAndALineWithoutADashAreWarnedAbout(String line, int column, String example) {
        assertThat(findings(line)).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).startsWith("This line is prose").contains(example);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Reply in the customer's language.",
                "- Save time: be brief.",
                "Répondre en français.",
                "- Close friends of ours get a discount.",
                "- If you are not sure, say so."
            })
    void otherProseIsNot(String line) {
        assertThat(findings(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fermez la conversation",
                "clôturez la conversation",
                "assignez à @Sales",
                "assigner la conversation à @Sales",
                "désassignez la conversation",
                "mettez à jour l'étape du cycle de vie à Qualified",
                "enregistrez l'e-mail comme email",
                "répondez « Bonjour »"
            })
    void everyImperativeIsRead(String step) {
        assertThat(findings("- Sinon : " + step)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- When the customer says \"x\": reply \"y\"|Such a line is - When the customer mentions",
                "- Quand le client dit \"x\" : répondre \"y\"|Such a line is - Quand le client mentionne",
                "Sinon : répondre \"y\"|Such a line is - Quand le client mentionne"
            })
    void anErrorShowsALineInItsLanguage(String line, String example) {
        assertThat(findings(line)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains(example);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Amel Haddad by round robin", "@amel by least open conversations", "@Léo par round robin"})
    void aMethodForOneIsWarnedAbout(String whom) {
        assertThat(findings("- Otherwise: assign to " + whom)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("Leave it out, or name a team");
        });
        assertThat(findings("- Otherwise: assign to @Sales by round robin")).isEmpty();
    }
}

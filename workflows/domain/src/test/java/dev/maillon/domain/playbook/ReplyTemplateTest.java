package dev.maillon.domain.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.playbook.ReplyTemplate.Rendering;
import dev.maillon.domain.playbook.ReplyTemplate.Rendering.Empty;
import dev.maillon.domain.playbook.ReplyTemplate.Rendering.Rendered;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R29")
class ReplyTemplateTest {

    private static final List<ContactField> FIELDS =
            Workspaces.with(Workspaces.agent("")).contactFields();

    private static final Map<String, FieldValue> VALUES = Map.of(
            "email", new FieldValue.Text("a@example.com"),
            "bookingdate", new FieldValue.Text("2026-11-24"),
            "notes", new FieldValue.Text("$contact.email and ${contact.phone|x} \\ $1"),
            "plan", new FieldValue.Text(" "));

    private static Rendering render(String template) {
        return new ReplyTemplate(template).render(FIELDS, VALUES, Conversation.reading("en", "GB"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "No variable.|No variable.",
                "Sent to $contact.email.|Sent to a@example.com.",
                "$contact.email, $contact.email!|a@example.com, a@example.com!",
                "`${contact.email|nobody}`|a@example.com",
                "`Thank you ${contact.firstName|there}.`|Thank you there.",
                "`Thank you ${contact.firstName|}.`|Thank you .",
                "`Thank you ${contact.unknown|there}.`|Thank you there.",
                "`${contact.firstName|$contact.email}`|a@example.com",
                "${contact.email}|a@example.com",
                "$5 and $contacts|$5 and $contacts",
                "$contact.bookingdate.|24 November 2026."
            })
    void fillsInWhatTheContactHas(String template, String text) {
        assertThat(render(template)).isEqualTo(new Rendered(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$contact.phone|phone",
                "$contact.plan|plan",
                "$contact.nothing|nothing",
                "$contact.Email|Email",
                "$contact.email and $contact.budget|budget",
                "`${contact.firstName|$contact.phone}`|phone",
                "`${contact.email|unclosed`|contact",
                "`$contact. or ${contact}`|contact",
                "$Contact.phone|phone"
            })
    void aVariableWithoutAValueIsNeverShown(String template, String variable) {
        assertThat(render(template))
                .isInstanceOfSatisfying(
                        Empty.class, empty -> assertThat(empty.variables()).contains(variable));
    }

    @Test
    void aValueIsNeverReadAsAVariable() {
        assertThat(render("You wrote: $contact.notes"))
                .isEqualTo(new Rendered("You wrote: $contact.email and ${contact.phone|x} \\ $1"));
    }

    @Test
    void valuesAreShownAsTheContactReadsThem() {
        Rendering rendering =
                new ReplyTemplate("le $contact.bookingdate").render(FIELDS, VALUES, Conversation.reading("fr", "FR"));
        assertThat(rendering).isEqualTo(new Rendered("le 24 novembre 2026"));
    }
}

package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.Examples;
import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldType;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExampleCatalogTest {

    private final Catalog catalog = Examples.catalog();

    @Test
    @Tag("R22")
    void isValidAndWarnsOfTheStageThatIsWrittenInSmallLetters() {
        CatalogReading reading = new CatalogReader().read(Examples.document());

        assertThat(reading)
                .isInstanceOfSatisfying(
                        CatalogReading.Valid.class,
                        valid -> assertThat(valid.warnings())
                                .containsExactly(new CatalogProblem(
                                        "agents[0].instructions",
                                        68,
                                        74,
                                        "No lifecycle stage is called \"qualified\". Did you mean \"Qualified\"?")));
    }

    @Test
    void knowsTheWorkspace() {
        Catalog.Workspace workspace = catalog.workspace();

        assertThat(workspace.timeZone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(workspace.fallback().assign()).isEqualTo(new Catalog.FallbackAssign("Support", null));
        assertThat(workspace.businessHours()).satisfies(hours -> {
            assertThat(hours.week().get(DayOfWeek.FRIDAY))
                    .containsExactly(opening(9, 0, 12, 30), opening(14, 0, 17, 0));
            assertThat(hours.week()).doesNotContainKey(DayOfWeek.SUNDAY);
            assertThat(hours.closed()).contains(LocalDate.of(2026, 12, 25));
        });
    }

    @Test
    @Tag("R18")
    void hasTheBuiltInFieldsFirstUnderTheNamesThatTheWorkspaceGaveThem() {
        assertThat(catalog.contactFields())
                .extracting(ContactField::name)
                .startsWith(
                        "name", "firstName", "lastName", "email", "Phone number", "language", "countryCode", "Budget");
        assertThat(catalog.contactFields())
                .contains(new ContactField("phone", "Phone number", FieldType.PHONE, List.of(), true))
                .contains(new ContactField("plan", "Plan", FieldType.LIST, List.of("Basic", "Plus", "Max"), false));
    }

    @Test
    void givesAgentsTheirDefaults() {
        assertThat(catalog.agents()).extracting(Catalog.Agent::isDefault).containsExactly(true, false);
        assertThat(catalog.agents()).extracting(Catalog.Agent::enabled).containsExactly(true, true);
        assertThat(catalog.agents()).extracting(Catalog.Agent::maxActions).containsExactly(10, 10);
    }

    @Test
    @Tag("R33")
    void readsTriggersThatStartAWorkflowOrCallAWebhook() {
        assertThat(catalog.triggers().getFirst().start())
                .isEqualTo(new Trigger.StartWorkflow("ExportClosedConversation", "crm", null));
        assertThat(catalog.triggers().getLast().webhook())
                .isEqualTo(new Trigger.Webhook(URI.create("http://127.0.0.1:9700/assigned"), "env:WEB_CHANNEL_SECRET"));
    }

    @Test
    void readsMembersAndKnowledgeByNameAsIds() {
        Catalog byName = Examples.read(Examples.document()
                .replace("members: [bruno, chloe]", "members: [Bruno Costa, Chloé Martin]")
                .replace("knowledge: [packages]", "knowledge: [Packages and prices]"));

        assertThat(byName).isEqualTo(catalog);
    }

    @Test
    void readsTheMethodOfAFallback() {
        Catalog leastOpen =
                Examples.read(Examples.document().replace("{team: Support}", "{team: support, method: least_open}"));

        assertThat(leastOpen.workspace().fallback().assign())
                .isEqualTo(new Catalog.FallbackAssign("support", AssignMethod.LEAST_OPEN));
    }

    private static Catalog.Opening opening(int fromHour, int fromMinute, int untilHour, int untilMinute) {
        return new Catalog.Opening(LocalTime.of(fromHour, fromMinute), LocalTime.of(untilHour, untilMinute));
    }
}

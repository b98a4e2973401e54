package dev.maillon.domain.playbook;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.catalog.Catalog.PlannerKind;
import dev.maillon.domain.catalog.Catalog.Team;
import dev.maillon.domain.catalog.Catalog.User;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldType;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The workspace of {@code catalog-example.yaml}, with an agent whose instructions a test writes. */
final class Workspaces {

    static final Set<ActionType> ALL = Set.copyOf(ActionType.OF_AGENTS);

    private Workspaces() {}

    static Agent agent(String instructions) {
        return agent(instructions, ALL, 10);
    }

    static Agent agent(String instructions, Set<ActionType> actions, int maxActions) {
        return new Agent(
                "rita",
                "Rita",
                true,
                true,
                PlannerKind.PLAYBOOK,
                actions,
                maxActions,
                List.of(),
                null,
                true,
                instructions);
    }

    static Catalog with(Agent agent) {
        return new Catalog(
                new Catalog.Workspace(
                        "Blue Door Rentals",
                        ZoneId.of("Europe/Paris"),
                        "en",
                        "FR",
                        new Catalog.Fallback(null, "A colleague will answer you shortly."),
                        null),
                List.of(user("amel", "Amel Haddad"), user("bruno", "Bruno Costa"), user("chloe", "Chloé Martin")),
                List.of(
                        new Team("sales", "Sales", List.of("amel", "bruno", "chloe")),
                        new Team("support", "Support", List.of("bruno", "chloe")),
                        new Team("scheduling", "Scheduling", List.of("amel", "bruno", "chloe")),
                        new Team("accueil", "L’accueil", List.of("amel")),
                        new Team("leo-team", "Bruno Costa", List.of("amel"))),
                List.of("New Lead", "Qualified", "Customer", "Problem Solved"),
                List.of(new Catalog.Note("Problem Solved", null), new Catalog.Note("Spam", null)),
                List.of(
                        field("firstName", "First name", FieldType.TEXT),
                        field("email", "Email", FieldType.EMAIL),
                        field("phone", "Phone number", FieldType.PHONE),
                        new ContactField("countryCode", "Country", FieldType.TEXT, List.of(), true),
                        field("budget", "Budget", FieldType.NUMBER),
                        field("bookingdate", "Booking date", FieldType.DATE),
                        field("bookingtime", "Booking time", FieldType.TIME),
                        field("site", "Site", FieldType.URL),
                        new ContactField("plan", "Plan", FieldType.LIST, List.of("Basic", "Plus", "Max"), false),
                        field("notes", "Notes", FieldType.LONG_TEXT)),
                List.of(),
                List.of(),
                List.of(
                        agent,
                        new Agent(
                                "leo",
                                "Léo",
                                false,
                                true,
                                PlannerKind.PLAYBOOK,
                                ALL,
                                10,
                                List.of(),
                                null,
                                true,
                                "Be brief.")),
                List.of());
    }

    private static User user(String id, String name) {
        return new User(id, name, null, true);
    }

    private static ContactField field(String id, String name, FieldType type) {
        return new ContactField(id, name, type, List.of(), false);
    }
}

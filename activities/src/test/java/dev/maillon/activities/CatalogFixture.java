package dev.maillon.activities;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldType;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The catalog that the tests of the steps use. */
final class CatalogFixture {

    private CatalogFixture() {}

    static Catalog aCatalog() {
        return withSales("amel", "bruno", "chloe");
    }

    /** A user and a stage have left it. */
    static Catalog without(String user, String stage) {
        Catalog all = aCatalog();
        return new Catalog(
                all.workspace(),
                all.users().stream().filter(one -> !one.id().equals(user)).toList(),
                all.teams(),
                all.lifecycleStages().stream().filter(one -> !one.equals(stage)).toList(),
                all.closingNotes(),
                all.contactFields(),
                all.knowledge(),
                all.channels(),
                all.agents(),
                all.triggers());
    }

    static Catalog withoutAgent(String agent) {
        Catalog all = aCatalog();
        return new Catalog(
                all.workspace(),
                all.users(),
                all.teams(),
                all.lifecycleStages(),
                all.closingNotes(),
                all.contactFields(),
                all.knowledge(),
                all.channels(),
                all.agents().stream().filter(one -> !one.id().equals(agent)).toList(),
                all.triggers());
    }

    static Catalog withSales(String... members) {
        return new Catalog(
                new Catalog.Workspace(
                        "Blue Door",
                        ZoneId.of("Europe/Paris"),
                        "en",
                        "FR",
                        new Catalog.Fallback(new Catalog.FallbackAssign("Sales", null), "A colleague will answer."),
                        null),
                users(),
                List.of(
                        new Catalog.Team("sales", "Sales", List.of(members)),
                        new Catalog.Team(
                                "seven",
                                "Seven",
                                IntStream.rangeClosed(1, 7)
                                        .mapToObj(n -> "u" + n)
                                        .toList()),
                        new Catalog.Team("nobody", "Nobody", List.of("dora"))),
                List.of("New Lead", "Qualified"),
                List.of(new Catalog.Note("Spam", null), new Catalog.Note("Problem Solved", null)),
                List.of(
                        new ContactField("name", "Name", FieldType.TEXT, List.of(), true),
                        new ContactField("email", "Email", FieldType.EMAIL, List.of(), true),
                        new ContactField("phone", "Phone", FieldType.PHONE, List.of(), true),
                        new ContactField("language", "Language", FieldType.TEXT, List.of(), true),
                        new ContactField("budget", "Budget", FieldType.NUMBER, List.of(), false)),
                List.of(),
                List.of(
                        new Catalog.Channel(
                                "web", "webhook", URI.create("http://127.0.0.1:9/replies"), null, List.of(), 16_000),
                        new Catalog.Channel("mute", "webhook", null, null, List.of(), 16_000)),
                List.of(
                        agent("rita", "Rita", true, true),
                        agent("leo", "Léo", false, true),
                        agent("off", "Off", false, false)),
                List.of());
    }

    private static List<Catalog.User> users() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                new Catalog.User("amel", "Amel Haddad", null, true),
                                new Catalog.User("bruno", "Bruno Costa", null, true),
                                new Catalog.User("chloe", "Chloé Martin", null, true),
                                new Catalog.User("dora", "Dora Diaz", null, false)),
                        IntStream.rangeClosed(1, 7).mapToObj(n -> new Catalog.User("u" + n, "User " + n, null, true)))
                .toList();
    }

    private static Catalog.Agent agent(String id, String name, boolean isDefault, boolean enabled) {
        return new Catalog.Agent(
                id, name, isDefault, enabled, Catalog.PlannerKind.PLAYBOOK, Set.of(), 10, List.of(), null, true, "");
    }
}

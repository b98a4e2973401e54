package dev.maillon.domain.steps;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.ActionCheck;
import dev.maillon.domain.catalog.BuiltInFields;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.document.CatalogReader;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldType;
import dev.maillon.domain.field.FieldValues;
import dev.maillon.domain.field.FreeText;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.playbook.Hours;
import dev.maillon.domain.playbook.Playbook;
import dev.maillon.domain.playbook.PlaybookPlanner;
import dev.maillon.domain.playbook.ReadyPlaybook;
import dev.maillon.domain.playbook.ReplyTemplate;
import dev.maillon.domain.playbook.ReplyWords;
import dev.maillon.domain.review.Mentions;
import dev.maillon.domain.review.ReviewedCatalog;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every reader of what authors and customers write, with every shape that has once made one slow, or might: a reader or a shape more is a
 * row more. A row reads something whose length grows with the number that it is given.
 */
public final class Readers implements Supplier<Map<String, IntConsumer>> {

    private static final String WHEN = "- When the customer mentions \"a\": ";
    private static final ReadingContext FRENCH = new ReadingContext("fr", "FR", ZoneOffset.UTC, Instant.EPOCH);
    private static final List<String> PIECES = List.of(
            "1",
            "12 ",
            "24/",
            "06 12 34 56 78 ",
            "+33 ",
            "a@",
            "a@b.c ",
            "a.",
            "@",
            "www.a ",
            "http://a.b/ ",
            "\u0301",
            "\u0301\u0323",
            "e\u0301",
            "\"",
            "14 h 30 ",
            "demain ",
            "in 3 ",
            "3 janvier ",
            "1,000",
            "1.",
            "-",
            "(",
            "!",
            "\u00a0",
            " ",
            ".",
            "http://[",
            "\ufdfa",
            "*",
            "\u1100\u1161");

    private final Map<String, IntConsumer> rows = new LinkedHashMap<>();

    @Override
    public Map<String, IntConsumer> get() {
        parsing();
        planning();
        checking();
        documents();
        templates();
        besides();
        for (String piece : PIECES) {
            values(piece);
        }
        return rows;
    }

    private void parsing() {
        for (String step : List.of(
                "assign to @Sales; ",
                "assign to @Sale\u0301s; ",
                "assign to @a, ",
                "save the email as Email; ",
                "@, ",
                "\"x\" ",
                "tomorrow ")) {
            rows.put(
                    "parse a line of " + step,
                    n -> Playbook.parse(WHEN + step.repeat(n) + "unassign the conversation"));
        }
        for (String piece : List.of(
                "\"",
                "\\\"",
                "“",
                ":",
                "; ",
                "and ",
                "when the customer ",
                "\u0301\u0323",
                "x",
                ". ",
                "in 2 hours, ")) {
            rows.put("parse " + piece, n -> Playbook.parse("- Otherwise: assign to @" + piece.repeat(n)));
            rows.put("parse lines of " + piece, n -> Playbook.parse(("- Otherwise: reply " + piece + "\n").repeat(n)));
        }
        rows.put(
                "parse phrases",
                n -> Playbook.parse("- When the customer mentions " + numbered(n, " or ", i -> "\"p" + i + "\"")
                        + ": unassign the conversation"));
    }

    private void planning() {
        rows.put(
                "plan with many slots asked for",
                n -> plan("- When the customer gives the phone: assign to @Sales\n".repeat(n), "hello 12 34"));
        rows.put(
                "plan with many phrases",
                n -> plan(
                        "- When the customer mentions " + numbered(n, " or ", i -> "\"a b" + i + "\"")
                                + ": assign to @Sales",
                        "a b ".repeat(n)));
        rows.put(
                "plan with a long phrase",
                n -> plan(
                        "- When the customer mentions \"" + "a ".repeat(n) + "b\": assign to @Sales", "a ".repeat(n)));
        rows.put(
                "plan with many steps",
                n -> plan(WHEN + "set the lifecycle stage to Qualfied; ".repeat(n) + "unassign the conversation", "a"));
        rows.put(
                "plan with many values to save",
                n -> plan(WHEN + "save the number as Numbr; ".repeat(n) + "unassign the conversation", "a"));
        rows.put(
                "mentions of names",
                n -> Mentions.in(numbered(n, " ", i -> "Person Number " + i), valid(document(people(n), ""))));
        rows.put(
                "mentions of names within names",
                n -> Mentions.in(
                        "a ".repeat(n),
                        valid(document(
                                numbered(
                                        100,
                                        "",
                                        i -> "  - {id: u" + i + ", name: \""
                                                + "a ".repeat(i).strip() + "a\"}\n"),
                                ""))));
        rows.put("a team of many, named often", n -> {
            ActionCheck check = new ActionCheck(valid(document(
                    people(n), "  - {id: all, name: All, members: [" + numbered(n, ", ", i -> "u" + i) + "]}\n")));
            IntStream.range(0, n).forEach(i -> check.resolve(new Action.Assign(new AssignTo.Named("All"), null)));
        });
    }

    private void checking() {
        rows.put("check many steps", n -> check(WHEN + "assign to @Sales; ".repeat(n) + "unassign the conversation"));
        rows.put("check many lines", n -> check((WHEN + "assign to @Sales\n").repeat(n)));
        rows.put("check many misspelt names", n -> check(numbered(n, "\n", i -> WHEN + "assign to @Salse" + i)));
        rows.put(
                "check many misspelt names of many",
                n -> read(
                        document(people(n), "") + agent(numbered(n, "\n", i -> WHEN + "assign to @Persn Numbr " + i))));
        rows.put(
                "check many unknown variables",
                n -> check(WHEN + "reply \"" + numbered(n, " ", i -> "$contact.emial" + i) + "\""));
        rows.put(
                "check many agents",
                n -> read(
                        document(people(n), "")
                                + numbered(
                                        n,
                                        "",
                                        i -> "  - {id: a" + i + ", name: A" + i
                                                + ", planner: playbook, actions: [assign], instructions: \"- Otherwise: assign to @u1\"}\n")));
        rows.put(
                "check namesakes",
                n -> read(document(numbered(n, "", i -> "  - {id: u" + i + ", name: Bob}\n"), "")
                        + agent((WHEN + "assign to @Bob\n").repeat(n))));
        for (String piece : List.of(
                "assign to @Slaes Team ",
                "close \"Qualifed\" ",
                "$contact.foo ",
                "at 5pm ",
                "\"",
                "« ",
                "@",
                "@A B C D ",
                "at ",
                "x ")) {
            rows.put(
                    "check prose of " + piece,
                    n -> read(document("", "") + agent(piece.repeat(n)).replace("playbook", "model")));
            rows.put(
                    "check lines of prose of " + piece,
                    n -> read(document("", "") + agent((piece + "\n").repeat(n)).replace("playbook", "model")));
        }
        rows.put("check steps alone", n -> check("- Close the conversation\n".repeat(n)));
        rows.put(
                "check look-alikes",
                n -> read(document(
                                numbered(
                                        n,
                                        "",
                                        i -> "  - {id: u" + i + ", name: \"Bob\u200b" + "\u00ad".repeat(i % 9)
                                                + "\"}\n"),
                                "")
                        + agent("hi")));
        rows.put("check a flood of mistakes", n -> check((WHEN + "dance\n").repeat(n)));
    }

    private void documents() {
        rows.put("read unknown keys", n -> read("workspace: {" + numbered(n, ", ", i -> "nmae" + i + ": 1") + "}"));
        rows.put(
                "read fields of no type",
                n -> read(numbered(n, "", i -> "  - {id: f" + i + ", name: F" + i + ", type: txt}\n")
                        .transform(list -> "contactFields:\n" + list)));
        rows.put(
                "read unknown members",
                n -> read(document("", "  - {id: t, name: T, members: [" + numbered(n, ", ", i -> "x" + i) + "]}\n")));
        rows.put(
                "read many triggers",
                n -> read(
                        document("", "") + agent("hi") + "triggers:\n"
                                + numbered(
                                        n,
                                        "",
                                        i -> "  - {id: t" + i
                                                + ", when: {event: conversation_closed, agent: rita}, start: {workflowType: W, taskQueue: q}, does: [assign]}\n")));
        rows.put(
                "read openings",
                n -> read("workspace:\n  businessHours:\n    monday: ["
                        + numbered(
                                n,
                                ", ",
                                i -> "\"%02d:%02d-%02d:%02d\""
                                        .formatted(i / 60 % 24, i % 60, (i + 1) / 60 % 24, (i + 1) % 60))
                        + "]"));
        for (String piece : List.of(
                "[",
                "{a: ",
                "- ",
                "k",
                "\u0301\u0323",
                "# x\n",
                "\n",
                "a: \"",
                "\t",
                "&a ",
                "? ",
                "'",
                "| ",
                "a: b\n")) {
            rows.put("read " + piece, n -> read("a: 1\nb: " + piece.repeat(n)));
        }
        rows.put(
                "read a name of marks",
                n -> read(document("  - {id: m, name: \"x" + "\u0301\u0323".repeat(n) + "\"}\n", "")));
        rows.put("read aliases", n -> read("a: [" + numbered(n, ", ", i -> "&a" + i + " x, *a" + i) + "]"));
        rows.put(
                "read a saved one",
                n -> new CatalogReader()
                        .readSaved(document(people(n), "")
                                + agent((WHEN + "assign to @Sales; ".repeat(50) + "unassign the conversation\n")
                                        .repeat(n))));
    }

    private void templates() {
        for (String piece : List.of(
                "${contact.email|",
                "${contact.",
                "$contact.email ",
                "$contact",
                "${contact.email|x}",
                "}",
                "${contact.a")) {
            rows.put(
                    "reply " + piece,
                    n -> new ReplyTemplate(piece.repeat(n)).render(BuiltInFields.ALL, Map.of(), FRENCH));
            rows.put("variables " + piece, n -> new ReplyTemplate(piece.repeat(n)).variables());
        }
        rows.put(
                "reply closed at last",
                n -> new ReplyTemplate("${contact.email|".repeat(n) + "}".repeat(n))
                        .render(BuiltInFields.ALL, Map.of(), FRENCH));
        rows.put(
                "say what is empty",
                n -> ReplyWords.of(
                        new ReplyDraft(numbered(n, " ", i -> "$contact.x" + i), "en"),
                        List.of(),
                        valid("contactFields:\n"
                                + numbered(n, "", i -> "  - {id: f" + i + ", name: F" + i + ", type: text}\n")
                                + document("", "")),
                        Map.of(),
                        FRENCH));
    }

    /** As far as a reader looks back from a value. */
    private void besides() {
        rows.put("find a phone behind an account number", n -> find("iban" + "a".repeat(n / 50) + "! 06 12 34 56 78"));
    }

    private static void find(String message) {
        FreeText text = new FreeText(message, FRENCH);
        for (FieldType type : FieldType.values()) {
            text.only(type);
        }
    }

    private void values(String piece) {
        rows.put("find values in " + piece, n -> find(piece.repeat(n)));
        for (FieldType type : FieldType.values()) {
            ContactField field = new ContactField("f", "F", type, List.of("a"), false);
            rows.put(
                    "save " + type + " " + piece,
                    n -> FieldValues.read(field, new FieldValue.Text(piece.repeat(n)), FRENCH));
        }
        rows.put(
                "save a country " + piece,
                n -> FieldValues.read(BuiltInFields.ALL.getLast(), new FieldValue.Text(piece.repeat(n)), FRENCH));
    }

    private static void plan(String instructions, String message) {
        Catalog catalog = saved(document("", "") + agent(instructions));
        Catalog.Agent agent = catalog.agents().getFirst();
        PlaybookPlanner.plan(new PlaybookPlanner.Situation(
                catalog,
                ReadyPlaybook.of(agent),
                new ReviewedCatalog(catalog).agent(agent),
                "t",
                message,
                FRENCH,
                Hours.WITHIN,
                null));
    }

    private static void check(String instructions) {
        read(document("", "") + agent(instructions));
    }

    private static void read(String document) {
        Objects.requireNonNull(new CatalogReader().read(document));
    }

    private static Catalog valid(String document) {
        return saved(document + agent("hi"));
    }

    private static Catalog saved(String document) {
        return switch (new CatalogReader().readSaved(document)) {
            case CatalogReading.Valid valid -> valid.catalog();
            case CatalogReading.Invalid invalid ->
                throw new IllegalStateException(invalid.errors().toString());
        };
    }

    private static String document(String users, String teams) {
        return "workspace: {name: W, timeZone: Europe/Paris, language: en, country: FR, fallback: {reply: x}}\n"
                + "users:\n  - {id: amel, name: Amel}\n" + users
                + "teams:\n  - {id: sales, name: Sales, members: [amel]}\n" + teams
                + "lifecycleStages: [Qualified]\nagents:\n";
    }

    private static String agent(String instructions) {
        return "  - id: rita\n    name: Rita\n    planner: playbook\n"
                + "    actions: [assign, unassign, close_conversation, update_contact_field, update_lifecycle_stage]\n"
                + "    instructions: |\n"
                + instructions.lines().map(line -> "      " + line + "\n").collect(Collectors.joining());
    }

    private static String people(int n) {
        return numbered(n, "", i -> "  - {id: u" + i + ", name: Person Number " + i + "}\n");
    }

    private static String numbered(int n, String between, IntFunction<String> one) {
        return IntStream.range(0, n).mapToObj(one).collect(Collectors.joining(between));
    }
}

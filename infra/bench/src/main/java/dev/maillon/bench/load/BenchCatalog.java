package dev.maillon.bench.load;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A workspace whose one agent carries out three actions and a reply in every turn, and whose catalog has as many names as wanted. */
final class BenchCatalog {

    static final String CHANNEL = "web";

    /** What the three actions and the reply are, for a model that answers by a script. */
    static final String INSTRUCTIONS = """
            - When the customer mentions "odd": save the number as Budget; save the message as Notes; set the lifecycle stage to Qualified; reply "Your budget is $contact.budget."
            - When the customer mentions "even": save the number as Budget; save the message as Notes; set the lifecycle stage to Customer; reply "Your budget is $contact.budget."
            - Otherwise: reply "Hello."
            """;

    private BenchCatalog() {}

    /**
     * @param planner {@code playbook} or {@code model}
     * @param names that the catalog holds beside those that the instructions mention: users and contact fields
     */
    static String document(String replyUrl, String planner, int names) {
        int users = names / 2;
        return """
                workspace:
                  name: Bench
                  timeZone: Europe/Paris
                  language: en
                  country: FR
                  fallback: {assign: {team: Everybody}, reply: "A colleague will answer you shortly."}
                users:
                  - {id: anybody, name: Anybody}
                %s
                teams:
                  - {id: everybody, name: Everybody, members: [anybody]}
                lifecycleStages: [New Lead, Qualified, Customer]
                closingNotes: [{name: Done}]
                contactFields:
                  - {id: budget, name: Budget, type: number}
                  - {id: notes, name: Notes, type: longText}
                %s
                channels:
                  - {id: %s, type: webhook, replyUrl: "%s", secret: "env:WEB_CHANNEL_SECRET"}
                agents:
                  - id: bea
                    name: Bea
                    default: true
                    planner: %s
                    actions: [update_contact_field, update_lifecycle_stage]
                    instructions: |
                %s
                """.formatted(
                        lines(users, "  - {id: user%1$d, name: Person Number %1$d}"),
                        lines(names - users, "  - {id: field%1$d, name: Field Number %1$d, type: text}"),
                        CHANNEL,
                        replyUrl,
                        planner,
                        INSTRUCTIONS.indent(6));
    }

    private static String lines(int count, String line) {
        List<String> lines =
                IntStream.rangeClosed(1, count).mapToObj(line::formatted).toList();
        return lines.stream().collect(Collectors.joining("\n"));
    }
}

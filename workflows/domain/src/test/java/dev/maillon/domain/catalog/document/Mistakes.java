package dev.maillon.domain.catalog.document;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * One mistake each: what of the example is replaced, by what (§ marks where the problem is expected), the path of the problem, and
 * words of its message.
 */
final class Mistakes {

    private static final String AMEL = "{id: amel,  name: Amel Haddad,  email: amel@example.com}";
    private static final String SUPPORT = "{id: support, name: Support, members: [bruno, chloe]}";
    private static final String FALLBACK = "{assign: {team: Support}, reply: \"A colleague will answer you shortly.\"}";
    private static final String MONDAY = "[\"09:00-12:30\", \"14:00-18:00\"]";

    private Mistakes() {}

    static Stream<Arguments> inTheWorkspace() {
        return Stream.of(
                arguments(
                        "  country: FR",
                        "  §contry: FR\n  country: FR",
                        "workspace.contry",
                        "Did you mean \"country\"?"),
                arguments("  name: Blue Door Rentals\n  time", "  §time", "workspace.name", "is missing"),
                arguments("  name: Blue", "  name: A\n  §name: Blue", "workspace.name", "given twice"),
                arguments("name: Blue Door Rentals", "name: §[Blue, Door]", "workspace.name", "write text"),
                arguments("name: Blue Door Rentals", "name: §\"  \"", "workspace.name", "is empty"),
                arguments("Europe/Paris", "§Europe/Pariss", "workspace.timeZone", "Did you mean Europe/Paris?"),
                arguments("language: en", "language: §english", "workspace.language", "such as en"),
                arguments("country: FR", "country: §fr", "workspace.country", "Write FR."),
                arguments("country: FR", "country: §XX", "workspace.country", "ISO 3166"),
                arguments("country: FR", "country: §[FR]", "workspace.country", "write text"),
                arguments(FALLBACK, "§{}", "workspace.fallback", "write \"assign\", \"reply\" or both"),
                arguments(
                        FALLBACK,
                        "{assign: {team: §Suport}}",
                        "workspace.fallback.assign.team",
                        "Did you mean \"Support\"?"),
                arguments(FALLBACK, "{assign: §{method: least_open}}", "workspace.fallback.assign.team", "is missing"),
                arguments(FALLBACK, "{assign: §Support}", "workspace.fallback.assign", "write keys with values"),
                arguments(
                        FALLBACK,
                        "{assign: {team: Support, method: §least_busy}}",
                        "workspace.fallback.assign.method",
                        "round_robin, least_open"),
                arguments("monday: [", "§Monday: [", "workspace.businessHours.Monday", "Did you mean \"monday\"?"),
                arguments(MONDAY, "§\"09:00-12:30\"", "workspace.businessHours.monday", "write a list"),
                arguments(MONDAY, "[§9 to 5]", "workspace.businessHours.monday[0]", "like 09:00-12:30"),
                arguments(MONDAY, "[§09:00-25:00]", "workspace.businessHours.monday[0]", "\"25:00\" is not a time"),
                arguments(MONDAY, "[§18:00-09:00]", "workspace.businessHours.monday[0]", "ends before it begins"),
                arguments(MONDAY, "[§09:00-09:00]", "workspace.businessHours.monday[0]", "ends before it begins"),
                arguments(MONDAY, "[09:00-12:30, §12:00-13:00]", "workspace.businessHours.monday[1]", "overlaps"),
                arguments("\"2026-12-25\"", "§2026-02-30", "workspace.businessHours.closed[0]", "like 2026-12-25"));
    }

    static Stream<Arguments> amongPeopleAndLists() {
        return Stream.of(
                arguments(AMEL, "§{name: Amel}\n  - " + AMEL, "users[0].id", "is missing"),
                arguments(AMEL, AMEL + "\n  - {id: §amel, name: Other}", "users[1].id", "taken by users[0].id in line"),
                arguments(AMEL, AMEL + "\n  - §Dora", "users[1]", "id, name, email, enabled"),
                arguments(AMEL, AMEL + "\n  - {id: §d d, name: Dora}", "users[1].id", "not an id"),
                arguments("email: amel@example.com", "email: §amel", "users[0].email", "not an e-mail address"),
                arguments("email: amel@example.com", "enabled: §yes", "users[0].enabled", "Write true or false"),
                arguments(SUPPORT, "§{id: support, name: Support}", "teams[1].members", "is missing"),
                arguments(
                        SUPPORT,
                        SUPPORT + "\n  - {id: a, name: Nights, members: []}\n  - {id: b, name: §Nights, members: []}",
                        "teams[3].name",
                        "taken by teams[2].name"),
                arguments("[bruno, chloe]", "[bruno, §cloe]", "teams[1].members[1]", "Did you mean \"chloe\"?"),
                arguments("[bruno, chloe]", "[bruno, §Bruno Costa]", "teams[1].members[1]", "listed twice"),
                arguments(
                        "[New Lead, Qualified,", "[New Lead, §New Lead, Qualified,", "lifecycleStages[1]", "taken by"),
                arguments(
                        "[New Lead, Qualified,",
                        "[New Lead, §{name: Qualified}, Qualified,",
                        "lifecycleStages[1]",
                        "write text"),
                arguments(
                        "{name: Spam}", "{name: §No Answer}", "closingNotes[2].name", "taken by closingNotes[1].name"),
                arguments("{name: Spam}", "§{description: Spam}", "closingNotes[2].name", "is missing"),
                arguments(
                        "title: Packages and prices, ",
                        "§titel: Packages, title: P, ",
                        "knowledge[0].titel",
                        "\"title\""),
                arguments("type: webhook", "type: §email", "channels[0].type", "webhook"),
                arguments(
                        "replyUrl: http://127.0.0.1:9700",
                        "replyUrl: §ftp://127.0.0.1",
                        "channels[0].replyUrl",
                        "https://"),
                arguments("replyUrl: http://", "replyUrl: §/", "channels[0].replyUrl", "a host"),
                arguments("replyUrl: http://", "replyUrl: §http://user:word@", "channels[0].replyUrl", "password"),
                arguments(
                        "secret: env:WEB_CHANNEL_SECRET  ",
                        "secret: §env:MAILLON_STORE_PASSWORD",
                        "channels[0].secret",
                        "Maillon's own"),
                arguments(
                        "secret: env:WEB_CHANNEL_SECRET  ",
                        "secret: §whsec_x",
                        "channels[0].secret",
                        "env:WEB_CHANNEL_SECRET"),
                arguments(
                        "[media.example.com]",
                        "[§https://media.example.com/]",
                        "channels[0].mediaHosts[0]",
                        "without scheme"),
                arguments("[media.example.com]", "§media.example.com", "channels[0].mediaHosts", "write a list"),
                arguments("[media.example.com]", "[§0x7f.1]", "channels[0].mediaHosts[0]", "write the host's name"),
                arguments("[media.example.com]", "[§'127.0.0.1:80']", "channels[0].mediaHosts[0]", "the host's name"),
                arguments("[media.example.com]", "[§'[::1]']", "channels[0].mediaHosts[0]", "the host's name"),
                arguments("[media.example.com]", "[§{scheme: http}]", "channels[0].mediaHosts[0].host", "is missing"),
                arguments(
                        "[media.example.com]",
                        "[{host: a.example, scheme: §ftp}]",
                        "channels[0].mediaHosts[0].scheme",
                        "https"),
                arguments(
                        "[media.example.com]",
                        "[{host: a.example, credential: §Bearer x}]",
                        "channels[0].mediaHosts[0].credential",
                        "env:"));
    }

    static Stream<Arguments> amongFields() {
        return Stream.of(
                arguments("type: number", "type: §numbr", "contactFields[1].type", "Did you mean \"number\"?"),
                arguments(
                        "{id: notes,       name: Notes,        type: longText}",
                        "§{id: notes, name: Notes}",
                        "contactFields[5].type",
                        "is missing"),
                arguments("id: budget", "id: §booking-budget", "contactFields[1].id", "beginning with a letter"),
                arguments("id: bookingtime", "id: §bookingdate", "contactFields[3].id", "taken by contactFields[2].id"),
                arguments(
                        "{id: phone,       name: Phone number}",
                        "{id: phone, name: P, type: §text}",
                        "contactFields[0].type",
                        "built in"),
                arguments(
                        "type: list, options: [Basic, Plus, Max]",
                        "type: list, options: §[]",
                        "contactFields[4].options",
                        "A list has options"),
                arguments("type: number", "type: number, options: §[a, b]", "contactFields[1].options", "Only a list"),
                arguments(
                        "[Basic, Plus, Max]",
                        "[Basic, Plus, §Basic]",
                        "contactFields[4].options[2]",
                        "The option \"Basic\" is taken"));
    }

    static Stream<Arguments> amongAgentsAndTriggers() {
        return Stream.of(
                arguments(
                        "actions: [close_conversation,",
                        "actions: [§reopen, close_conversation,",
                        "agents[0].actions[0]",
                        "update_contact_field"),
                arguments(
                        "knowledge: [packages]",
                        "knowledge: [§prices]",
                        "agents[0].knowledge[0]",
                        "No knowledge text is called"),
                arguments(
                        "planner: playbook       ",
                        "planner: §playbok",
                        "agents[0].planner",
                        "Did you mean \"playbook\"?"),
                arguments("    enabled: true\n", "    maxActions: §0\n", "agents[0].maxActions", "from 1 to 100"),
                arguments("    enabled: true\n", "    maxActions: §many\n", "agents[0].maxActions", "a whole number"),
                arguments(
                        "    name: Léo\n",
                        "    name: Léo\n    default: §true\n",
                        "agents[1].default",
                        "rita is it already"),
                arguments(
                        "    name: Léo\n",
                        "    name: Léo\n    fallback: {assign: {team: §Nights}}\n",
                        "agents[1].fallback.assign.team",
                        "No team is called"),
                arguments(
                        "event: conversation_closed",
                        "event: §conversation_close",
                        "triggers[0].when.event",
                        "conversation_closed"),
                arguments(
                        "closingNote: Problem Solved",
                        "closingNote: §Problem solved",
                        "triggers[0].when.closingNote",
                        "Did you mean \"Problem Solved\"?"),
                arguments(
                        "closingNote: Problem Solved",
                        "team: §Sales",
                        "triggers[0].when.team",
                        "cannot be filtered by \"team\""),
                arguments("to: Qualified}", "to: §qualified}", "triggers[1].when.to", "Did you mean \"Qualified\"?"),
                arguments("to: Qualified}", "from: §Lead}", "triggers[1].when.from", "No lifecycle stage"),
                arguments("team: Sales}", "team: §Sails}", "triggers[2].when.team", "Did you mean \"Sales\"?"),
                arguments("team: Sales}", "user: §Amel}", "triggers[2].when.user", "Did you mean \"Amel Haddad\"?"),
                arguments("team: Sales}", "agent: §Ritta}", "triggers[2].when.agent", "Did you mean \"Rita\"?"),
                arguments("team: Sales}", "agent: §Rita, team: Sales}", "triggers[2].when.agent", "write two triggers"),
                arguments(
                        "event: conversation_assigned, team: Sales}",
                        "event: contact_field_updated, field: §budgets}",
                        "triggers[2].when.field",
                        "Did you mean \"Budget\"?"),
                arguments(
                        "event: conversation_assigned, team: Sales}",
                        "event: contact_field_updated, field: Budget, to: §lots}",
                        "triggers[2].when.to",
                        "never has the value \"lots\""),
                arguments(
                        "event: conversation_assigned, team: Sales}",
                        "event: contact_field_updated, field: Budget, from: §\"2,500\", to: 2600}",
                        "triggers[2].when.from",
                        "such as 2500"),
                arguments(
                        "event: conversation_assigned, team: Sales}",
                        "event: contact_field_updated, field: Plan, to: §basic}",
                        "triggers[2].when.to",
                        "one of Basic, Plus, Max"),
                arguments(
                        "to: Qualified}",
                        "from: Qualified, to: §Qualified}",
                        "triggers[1].when.to",
                        "What stays as it is"),
                arguments(
                        "start: {workflowType: GreetQualifiedLead, taskQueue: crm}",
                        "start: {workflowType: GreetQualifiedLead, taskQueue: §turns}",
                        "triggers[1].start.taskQueue",
                        "Maillon's own worker"),
                arguments(
                        "start: {workflowType: GreetQualifiedLead, taskQueue: crm}",
                        "start: {workflowType: GreetQualifiedLead, taskQueue: §media}",
                        "triggers[1].start.taskQueue",
                        "Maillon's own worker"),
                arguments(
                        "start: {workflowType: GreetQualifiedLead, taskQueue: crm}",
                        "start: {workflowType: GreetQualifiedLead, taskQueue: §/_sys/turns/1}",
                        "triggers[1].start.taskQueue",
                        "Temporal's"),
                arguments(
                        "start: {workflowType: GreetQualifiedLead, taskQueue: crm}",
                        "start: {workflowType: GreetQualifiedLead, taskQueue: crm, namespace: §my crm}",
                        "triggers[1].start.namespace",
                        "not an id"),
                arguments(
                        "  - id: greet-qualified\n",
                        "  - id: greet-qualified\n    ordered: §yes\n",
                        "triggers[1].ordered",
                        "Write true or false"),
                arguments(
                        "  - id: greet-qualified\n",
                        "  - id: greet-qualified\n    does: [assign, §asign]\n",
                        "triggers[1].does[1]",
                        "Did you mean \"assign\"?"),
                arguments("id: greet-qualified", "id: §crm-on-close", "triggers[1].id", "taken"),
                arguments(
                        "start: {workflowType: ExportClosedConversation, taskQueue: crm}",
                        "start: §{workflowType: Export}",
                        "triggers[0].start.taskQueue",
                        "is missing"),
                arguments(
                        "url: \"http://127.0.0.1:9700/assigned\"",
                        "url: §127.0.0.1:9700",
                        "triggers[2].webhook.url",
                        ":"));
    }
}

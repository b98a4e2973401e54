package dev.maillon.activities.briefing;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldType;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.review.Mentions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agent may name: of the catalog, what their instructions mention (R42), so that the prompt does not grow with the catalog; and
 * the closing notes and the built-in fields, which each workspace has a few of.
 *
 * @param mentions of the agent's instructions
 */
record Nameable(Catalog catalog, Catalog.Agent agent, Mentions mentions) {

    private static final int MOST_NOTES = 50;

    /** A line a kind of thing, only for actions that the agent may take. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        agent.actions().stream()
                .sorted()
                .sorted(Comparator.comparing(ActionType.CLOSE_CONVERSATION::equals))
                .forEach(action -> add(lines, action));
        add(lines, "Variables for the reply", fields(this::isKnown).map(Nameable::variable));
        return lines;
    }

    private void add(List<String> lines, ActionType action) {
        switch (action) {
            case ASSIGN -> {
                add(lines, "Teams", mentioned(catalog.teams(), Catalog.Team::name, Catalog.Team::id));
                add(lines, "Users", mentioned(catalog.users(), Catalog.User::name, Catalog.User::id));
                add(lines, "AI agents", mentioned(others(), Catalog.Agent::name, Catalog.Agent::id));
            }
            case UPDATE_CONTACT_FIELD ->
                add(lines, "Contact fields to update", fields(this::isMentioned).map(Nameable::described));
            case UPDATE_LIFECYCLE_STAGE ->
                add(
                        lines,
                        "Lifecycle stages",
                        mentioned(catalog.lifecycleStages(), Function.identity(), Function.identity()));
            case CLOSE_CONVERSATION -> {
                Stream<String> notes =
                        catalog.closingNotes().stream().limit(MOST_NOTES).map(Catalog.Note::name);
                add(lines, "Closing notes", notes.map(Nameable::quoted));
            }
            case UNASSIGN, REOPEN, SEND, UNDO -> {}
        }
    }

    /** Ids of the fields whose values the model is told. */
    Set<String> fieldIds() {
        return fields(this::isKnown).map(ContactField::id).collect(Collectors.toSet());
    }

    private List<Catalog.Agent> others() {
        return catalog.agents().stream()
                .filter(other -> !other.id().equals(agent.id()))
                .toList();
    }

    private boolean isMentioned(ContactField field) {
        return mentions.any(field.name(), field.id());
    }

    private boolean isKnown(ContactField field) {
        return field.builtIn() || isMentioned(field);
    }

    private Stream<ContactField> fields(Predicate<ContactField> which) {
        return catalog.contactFields().stream().filter(which);
    }

    private <T> Stream<String> mentioned(List<T> all, Function<T, String> nameOf, Function<T, String> idOf) {
        return all.stream()
                .filter(one -> mentions.any(nameOf.apply(one), idOf.apply(one)))
                .map(nameOf)
                .map(Nameable::quoted);
    }

    private static String described(ContactField field) {
        String type = field.type() == FieldType.LIST
                ? "one of " + field.options().stream().map(Nameable::quoted).collect(Collectors.joining(", "))
                : field.type().wireName();
        return quoted(field.name()) + " (" + type + ")";
    }

    private static String variable(ContactField field) {
        String name = field.name().equals(field.id()) ? "" : " " + quoted(field.name());
        return "$contact." + field.id() + name;
    }

    private static void add(List<String> lines, String kind, Stream<String> names) {
        List<String> all = names.toList();
        if (!all.isEmpty()) {
            lines.add(kind + ": " + String.join(", ", all));
        }
    }

    private static String quoted(String name) {
        return Json.mapper().writeValueAsString(name);
    }
}

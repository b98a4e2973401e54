package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.catalog.Trigger.When;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventType;
import dev.maillon.domain.field.ContactField;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the {@code when} of a trigger: a type of event, and filters that this type can pass. */
record WhenReader(Section when) {

    private static final List<String> KEYS =
            List.of("event", "agent", "team", "user", "field", "from", "to", "closingNote", "actor");

    private static final Format<EventType> EVENT = Formats.label(EventType.values(), "a type of event");

    private static final List<String> KINDS_OF_ACTOR =
            Arrays.stream(Actor.Type.values()).map(Actor.Type::wireName).toList();

    /** @return null if there is none, or none with a type of event; that is reported */
    static @Nullable When when(Section trigger) {
        Section when = trigger.requiredSection("when", KEYS);
        return when == null ? null : new WhenReader(when).read();
    }

    private @Nullable When read() {
        when.require("event");
        EventType event = when.optional("event", EVENT);
        if (event != null) {
            refuseFiltersThatNeverPass(event);
        }
        refuseAgentsAmongPeople();
        refuseUnchanged();
        warnOfActorsNobodyKnows();
        When read = new When(
                Objects.requireNonNullElse(event, EventType.CONVERSATION_OPENED),
                name("agent", Names::agent),
                name("team", Names::team),
                name("user", Names::user),
                name("field", Names::field),
                change(event, "from"),
                change(event, "to"),
                name("closingNote", Names::note),
                when.optional("actor", Formats::name));
        return event == null ? null : read;
    }

    private void refuseFiltersThatNeverPass(EventType event) {
        List<String> filters = filters(event);
        for (String key : KEYS) {
            if (!key.equals("event") && when.has(key) && !filters.contains(key)) {
                error(
                        key,
                        "An event " + event.wireName() + " cannot be filtered by \"" + key + "\", but by "
                                + String.join(", ", filters) + ".");
            }
        }
    }

    private void refuseAgentsAmongPeople() {
        if (when.has("agent") && (when.has("user") || when.has("team"))) {
            error("agent", "An AI agent is no user and in no team; filter by one of them, or write two triggers.");
        }
    }

    /** An agent never opens a conversation (R7). */
    private static List<String> filters(EventType event) {
        return switch (event) {
            case CONVERSATION_OPENED -> List.of("user", "actor");
            case CONVERSATION_CLOSED -> List.of("agent", "user", "closingNote", "actor");
            case CONVERSATION_ASSIGNED, CONVERSATION_UNASSIGNED -> List.of("agent", "team", "user", "actor");
            case CONTACT_FIELD_UPDATED -> List.of("agent", "user", "field", "from", "to", "actor");
            case LIFECYCLE_STAGE_UPDATED -> List.of("agent", "user", "from", "to", "actor");
        };
    }

    private void error(String key, String message) {
        when.findings().error(when.place(key), message);
    }

    private <T> @Nullable String name(String key, BiFunction<Names, String, Lookup<T>> lookup) {
        return when.optional(key, References.to(lookup, when.findings()));
    }

    /** A stage has to exist; a value has to be one that the field can have. */
    private @Nullable String change(@Nullable EventType event, String key) {
        if (event == EventType.LIFECYCLE_STAGE_UPDATED) {
            return name(key, Names::stage);
        }
        String value = when.optional(key, Formats::name);
        String field = when.optional("field", Formats::name);
        if (value != null && field != null) {
            when.findings().later(names -> checkValue(key, value, names.field(field)));
        }
        return value;
    }

    private void checkValue(String key, String value, Lookup<ContactField> lookup) {
        if (lookup instanceof Lookup.Found<ContactField> found) {
            KeptValues.problem(found.entry(), value).ifPresent(problem -> error(key, problem));
        }
    }

    private void refuseUnchanged() {
        String from = when.optional("from", Formats::name);
        if (from != null && from.equals(when.optional("to", Formats::name))) {
            error("to", "What stays as it is, is no event: \"from\" and \"to\" are the same.");
        }
    }

    /** An API key's name is no part of the catalog, so this may be one. */
    private void warnOfActorsNobodyKnows() {
        String actor = when.optional("actor", Formats::name);
        if (actor != null && !KINDS_OF_ACTOR.contains(actor) && !actor.startsWith("key:")) {
            when.findings().later(names -> {
                if (!isSomebody(names.user(actor)) && !isSomebody(names.agent(actor))) {
                    when.findings()
                            .warning(
                                    when.place("actor"),
                                    ProblemWording.quoted(actor)
                                            + " is no user and no AI agent of this catalog, and no kind of"
                                            + " actor (" + String.join(", ", KINDS_OF_ACTOR)
                                            + "): only an API key of this name passes.");
                }
            });
        }
    }

    private static boolean isSomebody(Lookup<?> lookup) {
        return !(lookup instanceof Lookup.Unknown<?>);
    }
}

package dev.maillon.bench.eval;

import dev.maillon.bench.Past;
import dev.maillon.bench.Past.Person;
import dev.maillon.bench.Past.Said;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.event.Actor;
import dev.maillon.local.LocalStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts a scenario's people into its workspace, with what was said so far. */
final class Cast {

    static final String CHANNEL = "web";

    private final LocalStack stack;
    private final Past past;
    private final String workspace;
    private final Scenario scenario;

    /** @param workspace that has the scenario's catalog */
    Cast(LocalStack stack, Past past, String workspace, Scenario scenario) {
        this.stack = stack;
        this.past = past;
        this.workspace = workspace;
        this.scenario = scenario;
    }

    /** @return the id of their conversation */
    String enter(InboundContact contact, JsonNode catalog) {
        Person person = person(contact, scenario.contact());
        if (scenario.soFar().isEmpty() && !scenario.isAttack()) {
            past.introduce(person);
        } else {
            Actor agent = defaultAgent(catalog);
            past.tell(person, assigned(AssigneeType.AI_AGENT, agent.id(), agent.name()), thread(agent));
        }
        return person.conversationId();
    }

    void enterOthers(JsonNode catalog) {
        int number = 0;
        for (Scenario.Other other : scenario.others()) {
            InboundContact contact = contact(other.contact(), "other-" + ++number);
            past.tell(
                    person(contact, other.contact()),
                    assignee(other.assignee(), catalog),
                    List.of(new Said(null, other.said())));
        }
    }

    InboundContact asker(int number) {
        return contact(scenario.contact(), "asker-" + number);
    }

    private InboundContact contact(Scenario.Contact contact, String externalId) {
        return new InboundContact(
                externalId,
                contact.name(),
                contact.email(),
                contact.phone(),
                Objects.requireNonNullElse(contact.language(), scenario.language()));
    }

    /** What a gateway tells about them is known already, as from an earlier message; so this one's arrival changes nothing by itself. */
    private Person person(InboundContact contact, Scenario.Contact known) {
        Map<String, FieldValue> fields = new HashMap<>(known.fields());
        put(fields, "countryCode", known.country());
        put(fields, "name", contact.name());
        put(fields, "language", contact.language());
        put(fields, "email", contact.email());
        put(fields, "phone", contact.phone());
        String id = stack.conversationId(workspace, CHANNEL, contact.externalId());
        return new Person(workspace, id, CHANNEL, contact, fields, known.stage());
    }

    private static void put(Map<String, FieldValue> fields, String field, @Nullable String value) {
        if (value != null) {
            fields.put(field, new FieldValue.Text(value));
        }
    }

    private List<Said> thread(Actor agent) {
        return scenario.soFar().stream()
                .map(line -> new Said(speaker(line, agent), line.text()))
                .toList();
    }

    private static @Nullable Actor speaker(Scenario.Line line, Actor agent) {
        if (line.customer() != null) {
            return null;
        }
        return line.agent() != null ? agent : new Actor(Actor.Type.USER, "colleague", "A colleague");
    }

    private static Actor defaultAgent(JsonNode catalog) {
        JsonNode agent = catalog.at("/agents").values().stream()
                .filter(candidate -> candidate.at("/default").asBoolean(false))
                .findFirst()
                .orElseThrow();
        return new Actor(
                Actor.Type.AI_AGENT,
                agent.at("/id").asString(),
                agent.at("/name").asString());
    }

    private static State.Assigned assignee(@Nullable String user, JsonNode catalog) {
        if (user == null) {
            return State.Assigned.NOBODY;
        }
        return catalog.at("/users").values().stream()
                .filter(candidate -> candidate.at("/id").asString().equals(user))
                .map(found ->
                        assigned(AssigneeType.USER, user, found.at("/name").asString()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("others: the catalog has no user " + user));
    }

    private static State.Assigned assigned(AssigneeType type, String id, String name) {
        return new State.Assigned(type, id, name, null);
    }
}

package dev.maillon.domain.catalog;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.catalog.Trigger.When;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventType;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.text.NormalForms;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which triggers listen to an event. {@code agent}, {@code team} and {@code user} filter who got the conversation (or, for an
 * unassignment, who had it); for the other events they filter who did it.
 */
public final class TriggerMatch {

    private final Map<EventType, List<Trigger>> enabled;
    private final Names names;

    /** For all events that are looked at together: the triggers by the type that they listen to, and the names of the catalog. */
    public TriggerMatch(Catalog catalog) {
        this.enabled = catalog.triggers().stream()
                .filter(Trigger::enabled)
                .collect(Collectors.groupingBy(trigger -> trigger.when().event()));
        this.names = new Names(catalog);
    }

    /** @return the enabled triggers in the catalog's order */
    public List<Trigger> of(ActionEvent event) {
        return enabled.getOrDefault(event.type(), List.of()).stream()
                .filter(trigger -> matches(trigger.when(), event))
                .toList();
    }

    private boolean matches(When when, ActionEvent event) {
        return passesPeople(when, event)
                && passesActor(when.actor(), event.header().actor())
                && passesChange(when, event);
    }

    private boolean passesPeople(When when, ActionEvent event) {
        State.Assigned person = personOf(event);
        return passes(when.agent(), person.type() == AssigneeType.AI_AGENT, person.id(), person.name())
                && passes(when.user(), person.type() == AssigneeType.USER, person.id(), person.name())
                && passesTeam(when.team(), person.team());
    }

    private static State.Assigned personOf(ActionEvent event) {
        return switch (event) {
            case ActionEvent.ConversationAssigned assigned -> assigned.after();
            case ActionEvent.ConversationUnassigned unassigned -> unassigned.before();
            case ActionEvent.ConversationOpened _,
                    ActionEvent.ConversationClosed _,
                    ActionEvent.ContactFieldUpdated _,
                    ActionEvent.LifecycleStageUpdated _ -> actorOf(event);
        };
    }

    private static State.Assigned actorOf(ActionEvent event) {
        Actor actor = event.header().actor();
        AssigneeType type = switch (actor.type()) {
            case AI_AGENT -> AssigneeType.AI_AGENT;
            case USER -> AssigneeType.USER;
            case CONTACT, WORKFLOW, SYSTEM -> AssigneeType.NONE;
        };
        return new State.Assigned(type, actor.id(), actor.name(), null);
    }

    private static boolean passes(
            @Nullable String filter, boolean rightKind, @Nullable String id, @Nullable String name) {
        return filter == null || rightKind && (equal(filter, name) || equal(filter, id));
    }

    /** The event has the team's name; the filter may have its id. */
    private boolean passesTeam(@Nullable String filter, @Nullable String team) {
        return filter == null
                || names.team(filter) instanceof Lookup.Found<Catalog.Team> found
                        && found.entry().name().equals(team);
    }

    private static boolean passesActor(@Nullable String filter, Actor actor) {
        return filter == null
                || filter.equals(actor.type().wireName())
                || equal(filter, actor.id())
                || equal(filter, actor.name());
    }

    private boolean passesChange(When when, ActionEvent event) {
        return switch (event) {
            case ActionEvent.LifecycleStageUpdated stage ->
                equal(when.from(), stage.before().stage())
                        && equal(when.to(), stage.after().stage());
            case ActionEvent.ConversationClosed closed ->
                equal(when.closingNote(), closed.after().closingNote());
            case ActionEvent.ContactFieldUpdated field ->
                passesField(when.field(), field.after().field())
                        && equal(when.from(), textOf(field.before()))
                        && equal(when.to(), textOf(field.after()));
            case ActionEvent.ConversationOpened _,
                    ActionEvent.ConversationAssigned _,
                    ActionEvent.ConversationUnassigned _ -> true;
        };
    }

    private boolean passesField(@Nullable String filter, String fieldId) {
        return filter == null
                || names.field(filter) instanceof Lookup.Found<ContactField> found
                        && found.entry().id().equals(fieldId);
    }

    private static @Nullable String textOf(State.Field field) {
        return field.value() == null ? null : field.value().text();
    }

    private static boolean equal(@Nullable String filter, @Nullable String actual) {
        return filter == null || actual != null && NormalForms.nfc(filter).equals(NormalForms.nfc(actual));
    }
}

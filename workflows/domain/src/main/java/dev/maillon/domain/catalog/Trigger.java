package dev.maillon.domain.catalog;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventType;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What listens to an event; exactly one of {@code start} and {@code webhook} is set.
 *
 * @param ordered the follow-ups of one conversation run one after the other, in the order of its events
 * @param does types of action that its workflow says it asks for; what it does not say is not checked (R35)
 */
public record Trigger(
        String id,
        boolean enabled,
        When when,
        @Nullable StartWorkflow start,
        @Nullable Webhook webhook,
        boolean ordered,
        Set<ActionType> does) {

    /** Its follow-ups may have to wait: for the one before, or for a namespace that is away. */
    public boolean waitsInLine() {
        return ordered || start != null && start.namespace() != null;
    }

    /**
     * Whether what its workflow says that it does brings about the event that starts it. What is closed, open, with nobody or at a value
     * already is no event a second time, so one action alone may not be enough.
     */
    public boolean startsItself() {
        return enabled
                && when.hearsWorkflows()
                && switch (when.event()) {
                    case CONVERSATION_OPENED, CONVERSATION_CLOSED ->
                        does.containsAll(Set.of(ActionType.REOPEN, ActionType.CLOSE_CONVERSATION));
                    case CONVERSATION_UNASSIGNED -> does.containsAll(Set.of(ActionType.ASSIGN, ActionType.UNASSIGN));
                    case CONVERSATION_ASSIGNED -> does.contains(ActionType.ASSIGN);
                    case CONTACT_FIELD_UPDATED, LIFECYCLE_STAGE_UPDATED ->
                        does.contains(when.event().action()) && when.from() == null && when.to() == null;
                };
    }

    /**
     * Which events; a null filter lets all pass. Names are names or ids.
     *
     * @param from the stage before, or the field's value before, in the form in which it is kept
     * @param to the stage or the value after
     * @param actor who did it: a kind ({@code ai_agent}, {@code user}, {@code contact}, {@code workflow}, {@code system}), a name or an id
     */
    public record When(
            EventType event,
            @Nullable String agent,
            @Nullable String team,
            @Nullable String user,
            @Nullable String field,
            @Nullable String from,
            @Nullable String to,
            @Nullable String closingNote,
            @Nullable String actor) {

        /** For all but assignments, the filters of people are of who did it. */
        private boolean hearsWorkflows() {
            boolean anybodyGotIt =
                    event == EventType.CONVERSATION_ASSIGNED || event == EventType.CONVERSATION_UNASSIGNED;
            return (actor == null || actor.equals(Actor.Type.WORKFLOW.wireName()) || actor.startsWith("key:"))
                    && (anybodyGotIt || agent == null && user == null);
        }
    }

    /** @param namespace null: Maillon's own; another has to be among those that the worker's configuration allows */
    public record StartWorkflow(
            String workflowType, String taskQueue, @Nullable String namespace) {}

    public record Webhook(URI url, @Nullable String secret) {}
}

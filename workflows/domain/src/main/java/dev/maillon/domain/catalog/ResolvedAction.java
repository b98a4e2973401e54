package dev.maillon.domain.catalog;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.field.ContactField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action whose names have been looked up, or the refusal where one leads nowhere. */
public sealed interface ResolvedAction {

    /** @param note the named one; null where the action has one chosen, or none */
    record Close(Action.CloseConversation action, Catalog.@Nullable Note note) implements ResolvedAction {}

    record AssignUser(Catalog.User user) implements ResolvedAction {}

    /** @param eligible the enabled members, at least one, in the order of rotation */
    record AssignTeam(Catalog.Team team, List<Catalog.User> eligible, AssignMethod method) implements ResolvedAction {}

    record AssignAgent(Catalog.Agent agent) implements ResolvedAction {}

    record Unassign() implements ResolvedAction {}

    /** @param value as it was written, not yet read with the field's type */
    record UpdateField(ContactField field, @Nullable FieldValue value) implements ResolvedAction {}

    record UpdateStage(String stage) implements ResolvedAction {}

    record Refused(Outcome.Refused outcome) implements ResolvedAction {}
}

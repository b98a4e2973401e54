package dev.maillon.activities.acting;

import dev.maillon.activities.briefing.ContactReading;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.event.ActionEvent.ContactFieldUpdated;
import dev.maillon.domain.event.ActionEvent.LifecycleStageUpdated;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldValues;
import dev.maillon.domain.field.Reading;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.events.EventHistory;
import dev.maillon.store.events.EventHistory.Subject;
import dev.maillon.store.events.Events;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes a contact's fields and stage (R18 to R23). The contact's row is held from the reading to the end of the transaction. What
 * another hand has changed since the agent's turn was opened, its plan does not know: that value stands.
 */
@Component
record ContactUpdates(Contacts contacts, Events events, EventHistory history) {

    /** @param written null empties the field */
    CommandResult setField(ContactField field, @Nullable FieldValue written, CommandContext context) {
        Map<String, FieldValue> known = contacts.lock(context.contact()).fields();
        FieldValue before = known.get(field.id());
        if (written == null) {
            return write(field, before, null, context);
        }
        return switch (FieldValues.read(field, written, ContactReading.of(context.catalog(), known, context.at()))) {
            case Reading.Fits(FieldValue value) -> write(field, before, value, context);
            case Reading.Misfit misfit -> refused(field, misfit, context);
        };
    }

    /** The value stays out of the explanation: it is the customer's word (R20). */
    private static CommandResult refused(ContactField field, Reading.Misfit misfit, CommandContext context) {
        List<String> suggestions = misfit.suggestions().isEmpty() ? List.of(misfit.expected()) : misfit.suggestions();
        String explanation = "The value does not fit " + field.name() + ", which takes " + misfit.expected() + ".";
        return CommandResult.refused(Refusal.INVALID_VALUE, explanation, suggestions, context);
    }

    private CommandResult write(
            ContactField field, @Nullable FieldValue from, @Nullable FieldValue to, CommandContext context) {
        State.Field before = new State.Field(field.id(), from);
        State.Field after = new State.Field(field.id(), to);
        if (before.equals(after)) {
            return CommandResult.unchanged(before, field.name() + " had this value already.", context);
        }
        return changedSinceOpening(Subject.FIELD, field.id(), context)
                .orElseGet(() -> store(field, before, after, context));
    }

    private CommandResult store(ContactField field, State.Field before, State.Field after, CommandContext context) {
        FieldValue to = after.value();
        contacts.set(context.contact(), field.id(), to);
        events.record(new ContactFieldUpdated(context.header(context.conversation()), before, after), true);
        String explanation = field.name() + (to == null ? " is empty now." : " is set.");
        return CommandResult.applied(before, after, explanation, context.conversation());
    }

    /** Puts a value back as it was, in the form that it was kept in; a field that the catalog has lost stays as it is (R21). */
    CommandResult putBack(State.Field before, State.Field after, CommandContext context) {
        FieldValue now = contacts.lock(context.contact()).fields().get(after.field());
        if (!Objects.equals(now, after.value())) {
            return CommandResult.changedSince(context);
        }
        return context.catalog()
                .field(before.field())
                .map(field -> write(field, now, before.value(), context))
                .orElseGet(() -> gone("field " + before.field(), context));
    }

    CommandResult moveTo(String stage, CommandContext context) {
        State.Stage before = lockedStage(context);
        State.Stage after = new State.Stage(stage);
        if (before.equals(after)) {
            return CommandResult.unchanged(before, "The contact was in the stage " + stage + " already.", context);
        }
        return changedSinceOpening(Subject.STAGE, null, context)
                .orElseGet(() -> move(before, after, "The contact is in the stage " + stage + ".", context));
    }

    private Optional<CommandResult> changedSinceOpening(
            Subject subject, @Nullable String field, CommandContext context) {
        return context.contactChanged()
                ? history.lastSinceOpening(
                                context.workspace(), context.eventContext().turnId(), subject, field)
                        .map(change -> CommandResult.changedBy(change, context))
                : Optional.empty();
    }

    /** A stage that the catalog has lost is not gone back to (R22); no stage at all is. */
    CommandResult putBack(State.Stage before, State.Stage after, CommandContext context) {
        String stage = before.stage();
        if (!lockedStage(context).equals(after)) {
            return CommandResult.changedSince(context);
        }
        if (stage != null && !context.catalog().lifecycleStages().contains(stage)) {
            return gone("stage " + stage, context);
        }
        String explanation = stage == null
                ? "The contact is in no stage again."
                : "The contact is in the stage " + stage + " again.";
        return move(after, before, explanation, context);
    }

    private CommandResult move(State.Stage from, State.Stage to, String explanation, CommandContext context) {
        contacts.moveTo(to.stage(), context.contact());
        events.record(new LifecycleStageUpdated(context.header(context.conversation()), from, to), true);
        return CommandResult.applied(from, to, explanation, context.conversation());
    }

    private State.Stage lockedStage(CommandContext context) {
        return new State.Stage(contacts.lock(context.contact()).stage());
    }

    private static CommandResult gone(String what, CommandContext context) {
        return CommandResult.refused(Refusal.UNKNOWN_NAME, "The catalog has no " + what + " any more.", context);
    }
}

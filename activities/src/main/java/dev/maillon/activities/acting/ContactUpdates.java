package dev.maillon.activities.acting;

import dev.maillon.activities.contact.FieldReader;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.event.ActionEvent.ContactFieldUpdated;
import dev.maillon.domain.event.ActionEvent.LifecycleStageUpdated;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.Reading;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.events.Events;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a contact's fields and stage (R18 to R23). The contact's row is held from the reading to the end of the transaction. */
@Component
class ContactUpdates {

    private final Contacts contacts;
    private final Events events;

    ContactUpdates(Contacts contacts, Events events) {
        this.contacts = contacts;
        this.events = events;
    }

    /** @param written null empties the field */
    CommandResult setField(ContactField field, @Nullable FieldValue written, CommandContext doing) {
        Map<String, FieldValue> known =
                contacts.lock(doing.workspace(), doing.contactId()).fields();
        FieldValue before = known.get(field.id());
        if (written == null) {
            return write(field, before, null, doing);
        }
        return switch (FieldReader.of(doing.catalog(), known, doing.at()).read(field, written)) {
            case Reading.Fits(FieldValue value) -> write(field, before, value, doing);
            case Reading.Misfit misfit -> refused(field, misfit, doing);
        };
    }

    /** The value stays out of the explanation: it is the customer's word (R20). */
    private static CommandResult refused(ContactField field, Reading.Misfit misfit, CommandContext doing) {
        List<String> suggestions = misfit.suggestions().isEmpty() ? List.of(misfit.expected()) : misfit.suggestions();
        String explanation = "The value does not fit " + field.name() + ", which takes " + misfit.expected() + ".";
        return CommandResult.refused(Refusal.INVALID_VALUE, explanation, suggestions, doing);
    }

    private CommandResult write(
            ContactField field, @Nullable FieldValue from, @Nullable FieldValue to, CommandContext doing) {
        State.Field before = new State.Field(field.id(), from);
        State.Field after = new State.Field(field.id(), to);
        if (before.equals(after)) {
            return CommandResult.unchanged(before, field.name() + " had this value already.", doing);
        }
        contacts.set(doing.workspace(), doing.contactId(), field.id(), to);
        events.record(new ContactFieldUpdated(doing.occasion().header(doing.conversation(), 1), before, after), true);
        String explanation = field.name() + (to == null ? " is empty now." : " is set.");
        return CommandResult.applied(before, after, explanation, doing.conversation());
    }

    /** Puts a value back as it was, in the form that it was kept in; a field that the catalog has lost stays as it is (R21). */
    CommandResult putBack(State.Field before, State.Field after, CommandContext doing) {
        FieldValue now =
                contacts.lock(doing.workspace(), doing.contactId()).fields().get(after.field());
        if (!Objects.equals(now, after.value())) {
            return CommandResult.changedSince(doing);
        }
        return doing.catalog().contactFields().stream()
                .filter(field -> field.id().equals(before.field()))
                .findFirst()
                .map(field -> write(field, now, before.value(), doing))
                .orElseGet(() -> gone("field " + before.field(), doing));
    }

    CommandResult moveTo(String stage, CommandContext doing) {
        State.Stage before = lockedStage(doing);
        State.Stage after = new State.Stage(stage);
        if (before.equals(after)) {
            return CommandResult.unchanged(before, "The contact was in the stage " + stage + " already.", doing);
        }
        return move(before, after, "The contact is in the stage " + stage + ".", doing);
    }

    /** A stage that the catalog has lost is not gone back to (R22); no stage at all is. */
    CommandResult putBack(State.Stage before, State.Stage after, CommandContext doing) {
        String stage = before.stage();
        if (!lockedStage(doing).equals(after)) {
            return CommandResult.changedSince(doing);
        }
        if (stage != null && !doing.catalog().lifecycleStages().contains(stage)) {
            return gone("stage " + stage, doing);
        }
        String explanation = stage == null
                ? "The contact is in no stage again."
                : "The contact is in the stage " + stage + " again.";
        return move(after, before, explanation, doing);
    }

    private CommandResult move(State.Stage from, State.Stage to, String explanation, CommandContext doing) {
        contacts.moveTo(to.stage(), doing.workspace(), doing.contactId());
        events.record(new LifecycleStageUpdated(doing.occasion().header(doing.conversation(), 1), from, to), true);
        return CommandResult.applied(from, to, explanation, doing.conversation());
    }

    private State.Stage lockedStage(CommandContext doing) {
        return new State.Stage(
                contacts.lock(doing.workspace(), doing.contactId()).stage());
    }

    private static CommandResult gone(String what, CommandContext doing) {
        return CommandResult.refused(
                Refusal.UNKNOWN_NAME, "The catalog has no " + what + " any more.", List.of(), doing);
    }
}

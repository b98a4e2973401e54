package dev.maillon.activities.acting;

import dev.maillon.action.FieldValue;
import dev.maillon.action.State;
import dev.maillon.catalog.Catalog;
import dev.maillon.event.ActionEvent.ContactFieldUpdated;
import dev.maillon.event.ActionEvent.LifecycleStageUpdated;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.events.Events;
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

    Done setField(Catalog.Field field, @Nullable FieldValue written, Doing doing) {
        contacts.lock(doing.workspace(), doing.contactId());
        Map<String, FieldValue> known = contacts.fields(doing.workspace(), doing.contactId());
        State.Field before = new State.Field(field.id(), known.get(field.id()));
        return write(field, before, new State.Field(field.id(), written), doing);
    }

    private Done write(Catalog.Field field, State.Field before, State.Field after, Doing doing) {
        if (Objects.equals(before.value(), after.value())) {
            return Done.unchanged(before, field.name() + " had this value already.", doing);
        }
        contacts.set(doing.workspace(), doing.contactId(), field.id(), after.value());
        events.record(new ContactFieldUpdated(doing.occasion().header(doing.conversation(), 1), before, after), true);
        String explanation = after.value() == null ? field.name() + " is empty now." : field.name() + " is set.";
        return Done.applied(before, after, explanation, doing.conversation());
    }

    Done moveTo(String stage, Doing doing) {
        contacts.lock(doing.workspace(), doing.contactId());
        State.Stage before = new State.Stage(
                contacts.stage(doing.workspace(), doing.contactId()).orElse(null));
        State.Stage after = new State.Stage(stage);
        if (before.equals(after)) {
            return Done.unchanged(before, "The contact was in the stage " + stage + " already.", doing);
        }
        contacts.moveTo(stage, doing.workspace(), doing.contactId());
        events.record(new LifecycleStageUpdated(doing.occasion().header(doing.conversation(), 1), before, after), true);
        return Done.applied(before, after, "The contact is in the stage " + stage + ".", doing.conversation());
    }
}

package dev.maillon.bench;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.ContactKey;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.event.Actor;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.conversations.Episodes;
import dev.maillon.store.messages.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has happened before, written through the store's repositories: no run, no plan and no call of a model for it. A conversation
 * that was begun so is open, in its first episode, and nothing waits in it.
 */
public final class Past {

    private static final Duration BETWEEN_MESSAGES = Duration.ofMinutes(1);

    private final Store store;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Episodes episodes;
    private final Messages messages;

    public Past(Store store) {
        this.store = store;
        contacts = new Contacts(store.jdbc());
        conversations = new Conversations(store.jdbc());
        episodes = new Episodes(store.jdbc());
        messages = new Messages(store.jdbc());
    }

    /**
     * Whose past it is.
     *
     * @param conversationId as the starter makes it
     * @param fields by id, in canonical form
     */
    public record Person(
            String workspace,
            String conversationId,
            String channel,
            InboundContact contact,
            Map<String, FieldValue> fields,
            @Nullable String stage) {}

    /** @param from null: the contact */
    public record Said(@Nullable Actor from, String text) {}

    /** Makes the contact, who has not written yet. */
    public void introduce(Person person) {
        Instant now = Instant.now();
        store.transaction().executeWithoutResult(tx -> introduce(person, now));
    }

    /** Makes the contact, and the conversation with what was said, a minute between two messages. */
    public void tell(Person person, State.Assigned assignee, List<Said> thread) {
        Instant begin = Instant.now().minus(BETWEEN_MESSAGES.multipliedBy(thread.size()));
        store.transaction().executeWithoutResult(tx -> {
            introduce(person, begin);
            Conversation open = open(person, assignee, begin);
            for (int i = 0; i < thread.size(); i++) {
                say(open, person, thread.get(i), i, begin.plus(BETWEEN_MESSAGES.multipliedBy(i)));
            }
        });
    }

    private void introduce(Person person, Instant at) {
        String id = person.conversationId();
        Conversation made = Conversation.unopened(person.workspace(), id, id, person.channel());
        ContactKey contact = made.contact();
        conversations.add(made, at);
        contacts.add(contact, person.channel(), person.contact().externalId(), at);
        person.fields().forEach((field, value) -> contacts.set(contact, field, value));
        if (person.stage() != null) {
            contacts.moveTo(person.stage(), contact);
        }
    }

    private Conversation open(Person person, State.Assigned assignee, Instant at) {
        Conversation open = conversations
                .lock(new ConversationKey(person.workspace(), person.conversationId()))
                .orElseThrow()
                .opened()
                .assignedTo(assignee);
        episodes.begin(open, at);
        conversations.save(open, at);
        return open;
    }

    private void say(Conversation open, Person person, Said said, int number, Instant at) {
        String id = open.id() + "#past-" + number;
        if (said.from() == null) {
            messages.keep(
                    open, new InboundMessage(id, open.channel(), person.contact(), said.text(), List.of(), at), at);
            messages.take(open, id);
        } else {
            messages.write(open, id, id, said.from(), said.text(), at);
        }
    }
}

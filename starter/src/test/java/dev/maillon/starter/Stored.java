package dev.maillon.starter;

import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.ReplyFailure;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.conversations.Episodes;
import dev.maillon.store.events.Events;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.replies.Outgoing;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.turns.Turns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts into the store what a worker would have. */
@TestComponent
public class Stored {

    public static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final Actor RITA = new Actor(Actor.Type.AI_AGENT, "rita", "Rita");

    private final Catalogs catalogs;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Episodes episodes;
    private final Messages messages;
    private final Turns turns;
    private final Replies replies;
    private final Outgoing outgoing;
    private final Events events;
    private final TransactionTemplate transaction;

    Stored(
            Catalogs catalogs,
            Contacts contacts,
            Conversations conversations,
            Episodes episodes,
            Messages messages,
            Turns turns,
            Replies replies,
            Outgoing outgoing,
            Events events,
            TransactionTemplate transaction) {
        this.catalogs = catalogs;
        this.contacts = contacts;
        this.conversations = conversations;
        this.episodes = episodes;
        this.messages = messages;
        this.turns = turns;
        this.replies = replies;
        this.outgoing = outgoing;
        this.events = events;
        this.transaction = transaction;
    }

    public void exampleCatalog() {
        catalogs.save("demo", example(), "test", null);
    }

    public static String example() {
        try (InputStream file = Stored.class.getResourceAsStream("/catalog.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Open, in its first episode. */
    public Conversation conversation(String id) {
        Conversation opened =
                Conversation.unopened("demo", id, "contact-of-" + id, "web").opened();
        contacts.add(opened.contact(), "web", "external-of-" + id, AT);
        conversations.add(opened, AT);
        episodes.begin(opened, AT);
        return opened;
    }

    /** Where an earlier test has not made it already. */
    public Conversation conversationOnce(String id) {
        return Objects.requireNonNull(
                        transaction.execute(status -> conversations.lock(new ConversationKey("demo", id))))
                .orElseGet(() -> conversation(id));
    }

    /** With a turn that has taken it. */
    public Turn message(Conversation in, String gatewayId) {
        InboundMessage message = new InboundMessage(
                gatewayId, "web", new InboundContact("external", null, null, null, null), "Hello", List.of(), null);
        Turn turn = Turn.begun(in, in.id() + "#" + gatewayId, 1, "run-of-" + gatewayId);
        transaction.executeWithoutResult(status -> {
            messages.keep(in, message, AT);
            turns.add(turn, AT);
            messages.take(in, turn.id());
        });
        return turn;
    }

    public void end(Turn turn) {
        turns.end(turn, TurnResult.ANSWERED, ModelUse.NONE, AT.plusSeconds(1));
    }

    public Reply reply(Conversation in, Turn turn) {
        Reply reply = Reply.stored(in, turn.id(), RITA, "Good day", null, in.epoch(), true, AT);
        replies.add(reply);
        return reply;
    }

    public Reply undelivered(Conversation in, Turn turn) {
        Reply reply = reply(in, turn);
        outgoing.markFailed(reply, ReplyFailure.UNDELIVERED);
        return reply;
    }

    public void assign(Conversation conversation, State.Assigned to) {
        conversations.save(conversation.assignedTo(to), AT);
    }

    /** @return the event's id */
    public String opened(Conversation conversation, int number) {
        EventHeader header = new EventHeader(
                conversation.id() + "#t#0." + number,
                "demo",
                conversation.id(),
                conversation.contactId(),
                1,
                conversation.id() + "#t",
                Actor.SYSTEM,
                null,
                0,
                AT);
        transaction.executeWithoutResult(status -> events.record(
                new ActionEvent.ConversationOpened(header, State.Status.closed(null), State.Status.OPEN), true));
        return header.id();
    }
}

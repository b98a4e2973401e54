package dev.maillon.store;

import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.conversations.Episodes;
import dev.maillon.store.events.Events;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.store.turns.Turns;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what turns write, by the repositories that they use. Each test has a workspace of its own. */
public record Scene(
        JdbcClient jdbc,
        Contacts contacts,
        Conversations conversations,
        Episodes episodes,
        Messages messages,
        Turns turns,
        AgentPlans agentPlans,
        Receipts receipts,
        Replies replies,
        Events events) {

    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");
    public static final Actor RITA = new Actor(Actor.Type.AI_AGENT, "rita", "Rita");
    public static final Actor AMEL = new Actor(Actor.Type.USER, "amel", "Amel Haddad");

    private static final AtomicInteger WORKSPACES = new AtomicInteger();

    /** A workspace that has a catalog. */
    public String aWorkspace() {
        String workspace = "w" + WORKSPACES.incrementAndGet();
        jdbc.sql("INSERT INTO catalog_current (workspace, version) VALUES (?, 1)")
                .param(workspace)
                .update();
        return workspace;
    }

    /** An open conversation that nobody has, in its first episode, active since {@code at}. */
    public Conversation aConversation(String workspace, String id, Instant at) {
        Conversation opened =
                Conversation.unopened(workspace, id, "contact-of-" + id, "web").opened();
        contacts.add(opened.contact(), "web", "visitor-" + id, at);
        conversations.add(opened, at);
        episodes.begin(opened, at);
        return opened;
    }

    public Conversation assigned(Conversation conversation, State.Assigned to, Instant at) {
        Conversation assigned = conversation.assignedTo(to);
        conversations.save(assigned, at);
        return assigned;
    }

    public void field(Conversation of, String field, Object value) {
        contacts.set(of.contact(), field, FieldValue.of(value));
    }

    /** @return whether it was stored */
    public boolean says(Conversation in, String gatewayId, String text, Instant at) {
        return messages.keep(
                in,
                new InboundMessage(
                        gatewayId,
                        in.channel(),
                        new InboundContact("visitor-" + in.id(), "Vera", null, null, null),
                        text,
                        List.of(new Attachment("image/png", "picture", null)),
                        null),
                at);
    }

    /** An agent's turn that takes every waiting message. */
    public Turn aTurn(Conversation in, String id, Instant at) {
        Turn turn = Turn.begun(in, id, 7, "run-1").forAgent(RITA, in, "run-1");
        turns.add(turn, at);
        messages.take(in, id);
        return turn;
    }

    public void receipt(Turn of, int position, Actor by, Deed action, Outcome outcome) {
        receipts.add(new Receipt(
                of.workspace(), of.id(), position, of.conversationId(), by, action, outcome, 1, null, NOON));
    }

    public Reply reply(Conversation in, String turnId, String text, Instant at) {
        Reply reply = Reply.stored(in, turnId, RITA, text, "m1", in.epoch(), true, at);
        replies.add(reply);
        messages.write(in, turnId, reply.id(), RITA, text, at);
        return reply;
    }

    public ActionEvent closed(Conversation in, String id, boolean publish, Instant at) {
        return stored(
                new ActionEvent.ConversationClosed(
                        header(in, id, at), State.Status.OPEN, State.Status.closed("Problem Solved")),
                publish);
    }

    public ActionEvent staged(Conversation in, String id, Instant at) {
        return stored(
                new ActionEvent.LifecycleStageUpdated(
                        header(in, id, at), new State.Stage(null), new State.Stage("Qualified")),
                true);
    }

    private ActionEvent stored(ActionEvent event, boolean publish) {
        events.record(event, publish);
        return event;
    }

    private static EventHeader header(Conversation in, String id, Instant at) {
        return new EventHeader(
                id, in.workspace(), in.id(), in.contactId(), in.episode(), "turn-of-" + id, RITA, null, 0, at);
    }
}

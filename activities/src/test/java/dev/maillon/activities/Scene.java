package dev.maillon.activities;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.ContactKey;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.conversations.Episodes;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.transcripts.Transcripts;
import dev.maillon.store.transcripts.Transcripts.Heard;
import dev.maillon.store.turns.Turns;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a workspace with an open conversation into a real store: the stage on which the steps at the edge are played. */
@Component
public class Scene {

    public static final Actor RITA = new Actor(Actor.Type.AI_AGENT, "rita", "Rita");
    public static final Actor AMEL = new Actor(Actor.Type.USER, "amel", "Amel Haddad");

    /** Whole microseconds, as the store keeps them. */
    public static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    private final Catalogs catalogs;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Episodes episodes;
    private final Messages messages;
    private final Turns turns;
    private final Receipts receipts;
    private final Replies replies;
    private final Transcripts transcripts;
    private final TransactionTemplate transaction;

    Scene(
            Catalogs catalogs,
            Conversations conversations,
            Contacts contacts,
            Episodes episodes,
            Messages messages,
            Turns turns,
            Receipts receipts,
            Replies replies,
            Transcripts transcripts,
            TransactionTemplate transaction) {
        this.catalogs = catalogs;
        this.conversations = conversations;
        this.contacts = contacts;
        this.episodes = episodes;
        this.messages = messages;
        this.turns = turns;
        this.receipts = receipts;
        this.replies = replies;
        this.transcripts = transcripts;
        this.transaction = transaction;
    }

    /** A conversation of its own workspace, open in its first episode, with the catalog {@code edge-catalog.yaml}. */
    public Conversation openConversation(URI receiver) {
        return openConversation("/edge-catalog.yaml", receiver);
    }

    /** @param catalog a file beside the tests */
    public Conversation openConversation(String catalog, URI receiver) {
        String workspace = "w-" + UUID.randomUUID().toString().substring(0, 8);
        catalog(workspace, catalog, receiver);
        contacts.add(new ContactKey(workspace, "p1"), "web", "+33600000001", AT);
        Conversation unopened = Conversation.unopened(workspace, "c1", "p1", "web");
        conversations.add(unopened, AT);
        Conversation open = unopened.opened();
        conversations.save(open, AT);
        episodes.begin(open, AT);
        return open;
    }

    public void catalog(String workspace, URI receiver) {
        catalog(workspace, "/edge-catalog.yaml", receiver);
    }

    private void catalog(String workspace, String catalog, URI receiver) {
        String document = Resources.text(catalog).replace("http://receiver", receiver.toString());
        catalogs.save(workspace, document, "test", null);
    }

    /** Another hand has the conversation now: its epoch is one higher. */
    public Conversation takenOver(Conversation conversation) {
        Conversation taken =
                conversation.assignedTo(new State.Assigned(AssigneeType.USER, AMEL.id(), AMEL.name(), null));
        conversations.save(taken, AT);
        return taken;
    }

    /** A turn of these words, taken by Rita. */
    public Turn turn(Conversation in, String id, String... words) {
        for (String text : words) {
            messages.keep(in, message(id, text, List.of()), AT);
        }
        return turn(in, id);
    }

    /** A turn of one voice message. @param said null if nobody could understand it */
    public Turn voiceTurn(Conversation in, String id, @Nullable String said) {
        Turn turn = fileTurn(in, id, new Attachment("audio/ogg", "some-file", null));
        VoiceMessage voice = voiceOf(turn);
        if (said == null) {
            transcripts.fail(in.workspace(), voice, "no speech was heard in it", AT);
        } else {
            transcripts.store(in.workspace(), voice, new Heard(said, "en", Duration.ofSeconds(3), "m"), AT);
        }
        return turn;
    }

    /** A turn of one voice message that nobody has listened to yet. */
    public Turn fileTurn(Conversation in, String id, Attachment file) {
        messages.keep(in, message(id, null, List.of(file)), AT);
        Turn turn = turn(in, id);
        transcripts.expect(turn.ref(), voiceOf(turn), AT);
        return turn;
    }

    public VoiceMessage voiceOf(Turn turn) {
        String message = messages.filed(turn.ref()).getFirst().id();
        return new VoiceMessage(message, 1);
    }

    private static InboundMessage message(String turn, @Nullable String text, List<Attachment> files) {
        InboundContact contact = new InboundContact("+33600000001", "Léa", null, null, null);
        return new InboundMessage(turn + "-" + UUID.randomUUID(), "web", contact, text, files, null);
    }

    private Turn turn(Conversation in, String id) {
        Turn turn = Turn.begun(in, in.id() + "#" + id, 1, "run").forAgent(RITA, in, "run");
        turns.add(turn, AT);
        messages.take(in, turn.id());
        return turn;
    }

    public void receipt(Turn turn, int position, Action action, Outcome outcome) {
        receipts.add(new Receipt(
                turn.workspace(), turn.id(), position, turn.conversationId(), RITA, action, outcome, 1, null, AT));
    }

    /** @param epoch null for a person's */
    public Reply reply(Conversation in, String turn, String text, @Nullable Long epoch, Instant at) {
        Actor from = epoch == null ? AMEL : RITA;
        Reply reply = Reply.stored(in, in.id() + "#" + turn, from, text, "g1", epoch, true, at);
        replies.add(reply);
        return reply;
    }

    public Reply stored(Reply reply) {
        return replies.ofTurn(new TurnRef(reply.workspace(), reply.conversationId(), reply.turnId()))
                .orElseThrow();
    }

    public EventHeader header(Turn turn, int position) {
        return new EventHeader(
                turn.id() + "#" + position + ".1",
                turn.workspace(),
                turn.conversationId(),
                "p1",
                turn.episode(),
                turn.id(),
                RITA,
                null,
                0,
                AT);
    }

    public TransactionTemplate transaction() {
        return transaction;
    }
}

package dev.maillon.store.replies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.ReplyFailure;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.ConversationTest;
import dev.maillon.store.Scene;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OutgoingTest extends ConversationTest {

    @Autowired
    private Outgoing outgoing;

    @Test
    @Tag("R38")
    void handsOutTheOldestUntilItIsDelivered() {
        Reply first = scene.reply(conversation, "t1", "Hello", Scene.NOON);
        Reply second = scene.reply(conversation, "t2", "Goodbye", Scene.NOON);

        assertThat(next().reply()).isEqualTo(first);
        assertThat(next().externalId()).isEqualTo("visitor-c1");
        outgoing.markDelivered(first, Scene.NOON);
        assertThat(next().reply()).isEqualTo(second);
        outgoing.markFailed(second, ReplyFailure.UNDELIVERED);
        assertThat(outgoing.next(new ConversationKey(workspace, "c1"))).isEmpty();
    }

    @Test
    void aFinalStatusStands() {
        Reply reply = scene.reply(conversation, "t1", "Hello", Scene.NOON);
        outgoing.markDelivered(reply, Scene.NOON);
        outgoing.markFailed(reply, ReplyFailure.UNDELIVERED);
        assertThat(status("t1")).contains(Reply.Status.DELIVERED);
    }

    @Test
    @Tag("R41")
    void whatAnotherHandHasOvertakenFails() {
        scene.reply(conversation, "t1", "Hello", Scene.NOON);
        assertThat(next().isTakenOver()).isFalse();

        Conversation taken = conversation.fenced();
        scene.conversations().save(taken, Scene.NOON);

        assertThat(next().isTakenOver()).isTrue();
        outgoing.failTakenOver(new ConversationKey(workspace, "c1"), taken.epoch());
        assertThat(status("t1")).contains(Reply.Status.FAILED);
    }

    @Test
    void theAgentsOwnMoveTakesItsReplyAlong() {
        scene.reply(conversation, "t1", "Hello", Scene.NOON);
        Conversation moved = conversation.fenced();
        scene.conversations().save(moved, Scene.NOON);
        scene.replies().moveFence(new ConversationKey(workspace, "c1"), conversation.epoch(), moved.epoch());

        outgoing.failTakenOver(new ConversationKey(workspace, "c1"), moved.epoch());
        assertThat(next().isTakenOver()).isFalse();
    }

    @Test
    void whatHasWaitedTenMinutesFails() {
        scene.reply(conversation, "t1", "Hello", Scene.NOON);
        outgoing.failOverdue(
                new ConversationKey(workspace, "c1"),
                Scene.NOON.plus(Duration.ofMinutes(10)).minusMillis(1));
        assertThat(status("t1")).contains(Reply.Status.STORED);
        outgoing.failOverdue(new ConversationKey(workspace, "c1"), Scene.NOON.plus(Duration.ofMinutes(10)));
        assertThat(status("t1")).contains(Reply.Status.FAILED);
    }

    private Outgoing.Waiting next() {
        return outgoing.next(new ConversationKey(workspace, "c1")).orElseThrow();
    }

    private Optional<Reply.Status> status(String turn) {
        return scene.replies().ofTurn(new TurnRef(workspace, "c1", turn)).map(Reply::status);
    }
}

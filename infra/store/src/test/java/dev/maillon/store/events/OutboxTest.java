package dev.maillon.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.ActionEvent.ConversationClosed;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.store.ConversationTest;
import dev.maillon.store.Scene;
import dev.maillon.store.turns.PendingWorkQueries;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OutboxTest extends ConversationTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private PendingWorkQueries pendingWork;

    @Test
    @Tag("R33")
    void anEventIsOwedUntilItIsFollowed() {
        ActionEvent event = scene.staged(conversation, "t1#1.1", Scene.NOON);

        assertThat(outbox.unfollowed(new ConversationKey(workspace, "c1"))).containsExactly(event);
        assertThat(pendingWork.of(workspace, "c1")).isEqualTo(PendingWork.of(Kind.FOLLOW_UPS));
        outbox.markFollowed(List.of(event), Scene.NOON);
        assertThat(outbox.unfollowed(new ConversationKey(workspace, "c1"))).isEmpty();
        assertThat(pendingWork.of(workspace, "c1")).isEqualTo(PendingWork.NOTHING);
    }

    @Test
    @Tag("R4")
    void aCloseIsPublishedOnceWithTheSummaryThatCameFirst() {
        scene.closed(conversation, "t1#1.1", false, Scene.NOON);
        assertThat(pendingWork.of(workspace, "c1")).isEqualTo(PendingWork.of(Kind.CLOSE_NOTE));
        ConversationClosed waiting =
                outbox.unpublishedCloses(new ConversationKey(workspace, "c1")).getFirst();

        assertThat(outbox.publish(with(waiting, "A quote was sent."), Scene.NOON))
                .isTrue();
        assertThat(outbox.publish(with(waiting, "Another summary."), Scene.NOON))
                .isFalse();

        assertThat(outbox.unpublishedCloses(new ConversationKey(workspace, "c1")))
                .isEmpty();
        assertThat(outbox.unfollowed(new ConversationKey(workspace, "c1")))
                .containsExactly(with(waiting, "A quote was sent."));
        assertThat(scene.jdbc()
                        .sql("SELECT summary FROM episode WHERE workspace = ? AND conversation_id = 'c1'")
                        .param(workspace)
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("A quote was sent.");
    }

    private static ConversationClosed with(ConversationClosed close, String summary) {
        return new ConversationClosed(
                close.header(),
                close.before(),
                new State.Status(ConversationStatus.CLOSED, "Spam", summary, "playbook", null));
    }
}

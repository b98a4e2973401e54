package dev.maillon.store.healing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.turn.ReplyFailure;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.Scene;
import dev.maillon.store.StoreTest;
import dev.maillon.store.events.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class UnfinishedTest {

    private static final Instant LONG_AGO = Scene.NOON.minusSeconds(61);
    private static final Instant LONGER_AGO = Scene.NOON.minusSeconds(121);
    private static final Instant JUST_NOW = Scene.NOON.minusSeconds(59);

    @Autowired
    private Unfinished unfinished;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Scene scene;

    private String workspace = "";

    @BeforeEach
    void begin() {
        workspace = scene.aWorkspace();
    }

    @Test
    void findsAnEventThatNobodyFollowed() {
        scene.staged(aConversation("old"), "old#1.1", LONG_AGO);
        scene.staged(aConversation("new"), "new#1.1", JUST_NOW);
        assertThat(found()).containsExactly("old");
    }

    @Test
    void anEventThatWasFollowedIsDone() {
        outbox.markFollowed(List.of(scene.staged(aConversation("c1"), "c1#1.1", LONG_AGO)), LONG_AGO);
        assertThat(found()).isEmpty();
    }

    @Test
    void aCloseMayWaitForItsSummaryALittleLonger() {
        scene.closed(aConversation("old"), "old#1.1", false, LONGER_AGO);
        scene.closed(aConversation("new"), "new#1.1", false, LONG_AGO);
        assertThat(found()).containsExactly("old");
    }

    @Test
    void findsAReplyThatWasNotPosted() {
        scene.reply(aConversation("old"), "t1", "Hello", LONG_AGO);
        scene.reply(aConversation("new"), "t2", "Hello", JUST_NOW);
        scene.reply(aConversation("failed"), "t3", "Hello", LONG_AGO);
        scene.replies().giveUp(new TurnRef(workspace, "failed", "t3"), ReplyFailure.UNDELIVERED);
        assertThat(found()).containsExactly("old");
    }

    @Test
    void findsATurnThatNeverEnded() {
        scene.aTurn(aConversation("open"), "t1", LONG_AGO);
        scene.aTurn(aConversation("new"), "t2", JUST_NOW);
        Turn committed = scene.aTurn(aConversation("committed"), "t3", LONG_AGO).committedBy(Scene.RITA);
        scene.turns().save(committed);
        Turn ended = scene.aTurn(aConversation("ended"), "t4", LONG_AGO);
        scene.turns().end(ended, TurnResult.SILENT, ModelUse.NONE, LONG_AGO);
        assertThat(found()).containsExactly("committed", "open");
    }

    @Test
    void findsAMessageThatNoTurnTook() {
        scene.says(aConversation("old"), "m1", "Hello?", LONG_AGO);
        scene.says(aConversation("new"), "m2", "Hello?", JUST_NOW);
        assertThat(found()).containsExactly("old");
    }

    @Test
    void namesAConversationOnceAndAllOfThemInPortions() {
        IntStream.range(0, 7).forEach(i -> {
            Conversation conversation = aConversation("c" + i);
            scene.says(conversation, "m" + i, "Hello?", LONG_AGO);
            scene.staged(conversation, "c" + i + "#1.1", LONG_AGO);
        });
        assertThat(found()).containsExactly("c0", "c1", "c2", "c3", "c4", "c5", "c6");
    }

    private Conversation aConversation(String id) {
        return scene.aConversation(workspace, id, LONGER_AGO);
    }

    /** Other tests' workspaces are passed. */
    private List<String> found() {
        List<String> found = new ArrayList<>();
        @Nullable ConversationKey last = null;
        List<ConversationKey> portion;
        do {
            portion = unfinished.find(last, Scene.NOON, 3);
            portion.stream()
                    .filter(conversation -> conversation.workspace().equals(workspace))
                    .forEach(conversation -> found.add(conversation.conversationId()));
            last = portion.isEmpty() ? last : portion.getLast();
        } while (!portion.isEmpty());
        return found;
    }
}

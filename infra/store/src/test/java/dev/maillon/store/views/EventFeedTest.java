package dev.maillon.store.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.store.Scene;
import dev.maillon.store.StoreTest;
import dev.maillon.store.views.EventFeed.Fed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class EventFeedTest {

    @Autowired
    private EventFeed feed;

    @Autowired
    private Scene scene;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Conversation conversation = Conversation.unopened("", "", "", "");
    private long start;

    @BeforeEach
    void begin() {
        conversation = scene.aConversation(scene.aWorkspace(), "c1", Scene.NOON);
        start = feed.end();
    }

    /** The feed is all tests' own: a gap that never settles would hold them all up. */
    @AfterEach
    void settle() {
        jdbc.sql("UPDATE event_feed SET fed_at = UTC_TIMESTAMP(6) - INTERVAL 1 HOUR")
                .update();
    }

    @Test
    void tellsEachWorkspaceItsOwnAndPassesTheOthers() {
        scene.staged(conversation, "t1#1.1", Scene.NOON);
        scene.staged(scene.aConversation(scene.aWorkspace(), "c1", Scene.NOON), "t1#1.1", Scene.NOON);
        scene.closed(conversation, "t1#2.1", false, Scene.NOON);

        EventFeed.Slice slice = feed.after(Set.of(conversation.workspace()), start);

        assertThat(slice.events()).extracting(Fed::type).containsExactly("lifecycle_stage_updated");
        assertThat(slice.events().getFirst().json()).contains("\"t1#1.1\"", "\"Qualified\"");
        assertThat(slice.position()).isEqualTo(feed.end());
        assertThat(feed.after(Set.of(conversation.workspace()), slice.position())
                        .events())
                .isEmpty();
    }

    @Test
    void anEventThatCommitsLateIsNotPassed() {
        inTransaction().executeWithoutResult(late -> {
            scene.staged(conversation, "late#1.1", Scene.NOON);
            inTransaction().executeWithoutResult(quick -> scene.staged(conversation, "quick#1.1", Scene.NOON));
            makeOld();
            List<String> meanwhile = inTransaction().execute(reader -> told());
            assertThat(meanwhile).isEmpty();
        });
        assertThat(told()).containsExactly("late", "quick");
    }

    @Test
    void whoBeginsToListenMeanwhileHearsOfWhatCommitsLate() {
        inTransaction().executeWithoutResult(late -> {
            scene.staged(conversation, "late#1.1", Scene.NOON);
            inTransaction().executeWithoutResult(quick -> scene.staged(conversation, "quick#1.1", Scene.NOON));
            makeOld();
            start = Objects.requireNonNull(inTransaction().execute(reader -> feed.end()));
        });
        assertThat(told()).containsExactly("late", "quick");
    }

    @Test
    void anEventThatWasRolledBackIsPassed() {
        rolledBackThenStored();
        makeOld();
        assertThat(told()).containsExactly("next");
        start = feed.end();
        assertThat(told()).isEmpty();
    }

    @Test
    void aFreshGapIsNotPassed() {
        rolledBackThenStored();
        jdbc.sql("UPDATE event_feed SET fed_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE workspace = ?")
                .param(conversation.workspace())
                .update();
        assertThat(told()).isEmpty();
    }

    private void rolledBackThenStored() {
        inTransaction().executeWithoutResult(status -> {
            scene.staged(conversation, "never#1.1", Scene.NOON);
            status.setRollbackOnly();
        });
        scene.staged(conversation, "next#1.1", Scene.NOON);
    }

    /** Age alone does not make a gap safe: the lock of the transaction under way must do it. */
    private void makeOld() {
        inTransaction()
                .executeWithoutResult(status -> jdbc.sql(
                                "UPDATE event_feed SET fed_at = fed_at - INTERVAL 1 HOUR WHERE event_id IN ('quick#1.1', 'next#1.1')")
                        .update());
    }

    private List<String> told() {
        return feed.after(Set.of(conversation.workspace()), start).events().stream()
                .map(fed -> fed.json().replaceAll("(?s).*\"id\":\"(late|quick|next|never)#.*", "$1"))
                .toList();
    }

    private TransactionTemplate inTransaction() {
        return new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }
}

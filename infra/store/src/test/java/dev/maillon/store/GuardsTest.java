package dev.maillon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.rotation.Rotations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds if many hands write at once: unique keys and locks. */
class GuardsTest extends ConversationTest {

    @Autowired
    private Rotations rotations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("R38")
    void aMessageThatIsDeliveredOftenIsStoredOnce() throws Exception {
        List<Boolean> stored = atOnce(20, i -> scene.says(conversation, "m1", "delivery " + i, Scene.NOON));
        assertThat(stored).containsOnlyOnce(true).hasSize(20);
    }

    @Test
    @Tag("R39")
    void aPositionHasOneReceipt() {
        Turn turn = scene.aTurn(conversation, "t1", Scene.NOON);
        Outcome skipped = new Outcome.Skipped(Skip.CANCELLED, "cancelled");
        scene.receipt(turn, 1, Scene.RITA, new Action.Unassign(), skipped);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> scene.receipt(turn, 1, Scene.AMEL, new Action.Unassign(), skipped));
        assertThat(scene.receipts().of(new TurnRef(workspace, "c1", "t1"))).hasSize(1);
    }

    @Test
    @Tag("R38")
    void aTurnHasOneReply() {
        Reply first = scene.reply(conversation, "t1", "Hello", Scene.NOON);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> scene.reply(conversation, "t1", "Hello again", Scene.NOON));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .as("under another id")
                .isThrownBy(() -> jdbc.sql("""
                                INSERT INTO reply (workspace, id, conversation_id, turn_id, channel, from_actor, status, leaves, stored_at)
                                SELECT workspace, 'other', conversation_id, turn_id, channel, from_actor, status, leaves, stored_at
                                FROM reply WHERE workspace = ? AND id = ?""").params(workspace, first.id()).update());
    }

    @Test
    @Tag("R10")
    void aTeamIsServedByOneHandAtATime() throws Exception {
        List<String> team = List.of("amel", "bruno", "chloe");
        List<String> served = atOnce(
                30,
                i -> transaction.execute(status -> {
                    String next = rotations.lock(workspace, "sales").queue(team).getFirst();
                    rotations.serve(workspace, "sales", next, team);
                    return next;
                }));
        assertThat(served.stream().collect(Collectors.groupingBy(member -> member, Collectors.counting())))
                .hasSize(3)
                .allSatisfy((member, times) -> assertThat(times).isEqualTo(10));
    }

    @Test
    @Tag("R41")
    void aConversationIsChangedByOneHandAtATime() throws Exception {
        List<Long> epochs = atOnce(
                20,
                i -> transaction.execute(status -> {
                    Conversation joined = scene.conversations()
                            .lock(new ConversationKey(workspace, "c1"))
                            .orElseThrow()
                            .fenced();
                    scene.conversations().save(joined, Scene.NOON);
                    return joined.epoch();
                }));
        assertThat(epochs).doesNotHaveDuplicates().hasSize(20);
    }

    private static <T> List<T> atOnce(int hands, IntFunction<T> work) throws Exception {
        List<Callable<T>> calls = IntStream.range(0, hands)
                .<Callable<T>>mapToObj(i -> () -> work.apply(i))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        }
    }
}

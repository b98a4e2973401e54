package dev.maillon.store.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.followup.FollowUpQueue;
import dev.maillon.store.Scene;
import dev.maillon.store.StoreTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
@Tag("R33")
class WaitingFollowUpsTest {

    private static final EventHeader NONE = new EventHeader("", "", "", "", 1, "", Scene.RITA, null, 0, Scene.NOON);

    @Autowired
    private WaitingFollowUps waiting;

    @Autowired
    private Scene scene;

    private FollowUpQueue line = new FollowUpQueue("", "", "");
    private EventHeader first = NONE;
    private EventHeader second = NONE;

    @BeforeEach
    void begin() {
        String workspace = scene.aWorkspace();
        Conversation conversation = scene.aConversation(workspace, "c1", Scene.NOON);
        line = new FollowUpQueue(workspace, "crm", "c1");
        first = scene.staged(conversation, "t1#1.1", Scene.NOON).header();
        second = scene.staged(conversation, "t0#1.1", Scene.NOON).header();
    }

    @Test
    void standInTheOrderOfTheEventsWhoeverCameFirst() {
        waiting.add("crm", second, Scene.NOON);
        waiting.add("crm", first, Scene.NOON);
        waiting.add("crm", first, Scene.NOON);

        assertThat(waiting.count(line.workspace(), "crm")).isEqualTo(2);
        assertThat(waiting.next(line)).contains("t1#1.1");
        waiting.remove(line, "t1#1.1");
        assertThat(waiting.next(line)).contains("t0#1.1");
        waiting.remove(line, "t0#1.1");
        assertThat(waiting.next(line)).isEmpty();
    }

    @Test
    void linesOfOtherTriggersAreOtherLines() {
        waiting.add("crm", first, Scene.NOON);
        waiting.add("bill", first, Scene.NOON);

        waiting.remove(line, "t1#1.1");

        assertThat(waiting.next(line)).isEmpty();
        assertThat(waiting.next(new FollowUpQueue(line.workspace(), "bill", "c1")))
                .contains("t1#1.1");
    }

    @Test
    void healingFindsLinesThatHaveWaitedOneAfterTheOther() {
        waiting.add("crm", first, Scene.NOON);
        waiting.add("crm", second, Scene.NOON);
        waiting.add("bill", first, Scene.NOON.plusSeconds(90));
        FollowUpQueue bill = new FollowUpQueue(line.workspace(), "bill", "c1");

        assertThat(mine(waiting.lines(null, Scene.NOON, 500))).isEmpty();
        assertThat(mine(waiting.lines(null, Scene.NOON.plusSeconds(60), 500))).containsExactly(line);
        assertThat(mine(waiting.lines(null, Scene.NOON.plusSeconds(120), 500))).containsExactly(bill, line);
        assertThat(mine(waiting.lines(bill, Scene.NOON.plusSeconds(120), 500))).containsExactly(line);
    }

    private List<FollowUpQueue> mine(List<FollowUpQueue> lines) {
        return lines.stream()
                .filter(one -> one.workspace().equals(line.workspace()))
                .toList();
    }
}

package dev.maillon.activities.healing;

import dev.maillon.healing.Waking;
import dev.maillon.store.healing.Unfinished;
import dev.maillon.turn.ConversationStart;
import dev.maillon.turn.ConversationStart.Because;
import dev.maillon.turn.ConversationTurn;
import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public class WakingActivity implements Waking {

    private static final int AT_ONCE = 200;

    private final Unfinished unfinished;
    private final WorkflowClient client;
    private final InstantSource clock;

    WakingActivity(Unfinished unfinished, WorkflowClient client, InstantSource clock) {
        this.unfinished = unfinished;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Woken wake() {
        Instant now = clock.instant();
        int woken = 0;
        List<Unfinished.Conversation> found = unfinished.find(null, now, AT_ONCE);
        while (!found.isEmpty()) {
            found.forEach(this::start);
            woken += found.size();
            Activity.getExecutionContext().heartbeat(woken);
            found = unfinished.find(found.getLast(), now, AT_ONCE);
        }
        return new Woken(woken);
    }

    /** A run under way is left as it is: the start's options join it. */
    private void start(Unfinished.Conversation conversation) {
        ConversationStart start =
                new ConversationStart(conversation.workspace(), conversation.id(), Because.WORK_WAITS);
        WorkflowClient.start(client.newWorkflowStub(ConversationTurn.class, start.options())::run, start);
    }
}

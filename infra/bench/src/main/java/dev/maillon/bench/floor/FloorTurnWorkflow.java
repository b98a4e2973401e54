package dev.maillon.bench.floor;

import dev.maillon.bench.floor.FloorPlanning.Planning;
import dev.maillon.bench.floor.FloorSteps.Acting;
import dev.maillon.bench.floor.FloorSteps.Opening;
import dev.maillon.bench.floor.FloorSteps.Plan;
import dev.maillon.bench.floor.FloorSteps.Replying;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** {@inheritDoc} */
public class FloorTurnWorkflow implements FloorTurn {

    private static final int ACTIONS = 3;

    private final FloorSteps steps = Workflow.newLocalActivityStub(
            FloorSteps.class,
            LocalActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofSeconds(5))
                    .setScheduleToCloseTimeout(Duration.ofHours(24))
                    .setDoNotIncludeArgumentsIntoMarker(true)
                    .build());

    private final FloorPlanning planning =
            Workflow.newActivityStub(FloorPlanning.class, regular(MODEL_QUEUE, Duration.ofMinutes(2)));

    private final FloorDelivering delivering =
            Workflow.newActivityStub(FloorDelivering.class, regular(DELIVERY_QUEUE, Duration.ofMinutes(10)));

    private final Deque<Message> inbox = new ArrayDeque<>();

    @Override
    public void run(String conversation) {
        Workflow.await(() -> !inbox.isEmpty());
        while (!inbox.isEmpty()) {
            take(conversation, inbox.remove());
        }
    }

    private void take(String conversation, Message message) {
        String turn = steps.open(new Opening(conversation, Workflow.getInfo().getRunId(), message));
        Plan plan = planning.plan(new Planning(conversation, turn));
        for (int position = 1; position <= ACTIONS; position++) {
            steps.act(new Acting(conversation, turn, position, plan));
        }
        steps.reply(new Replying(conversation, turn, message.id(), plan));
        Promise<Void> delivery = Async.procedure(delivering::deliver, conversation);
        steps.followUp(conversation);
        delivery.get();
        steps.end(turn);
    }

    @Override
    public void receive(Message message) {
        inbox.add(message);
    }

    private static ActivityOptions regular(String queue, Duration inAll) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(queue)
                .setScheduleToCloseTimeout(inAll)
                .setHeartbeatTimeout(Duration.ofSeconds(15))
                .build();
    }
}

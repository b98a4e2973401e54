package dev.maillon.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.DevServer;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.Priority;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace whose model hangs has more steps to do than there are slots, and its neighbour's are done all the same. */
class WorkspaceShareTest {

    private static final int SLOTS = 4;
    private static final int FLOOD = 12;

    private final Model model = new Model();
    private final WorkflowClient client = DevServer.get().getWorkflowClient();
    private WorkerFactory factory;

    @WorkflowInterface
    public interface Asks {
        @WorkflowMethod(name = "AsksForShare")
        void ask(String workspace);
    }

    public static final class AsksWorkflow implements Asks {
        @Override
        public void ask(String workspace) {
            Workflow.newActivityStub(
                            Answering.class,
                            ActivityOptions.newBuilder()
                                    .setTaskQueue(TaskQueues.LLM)
                                    .setScheduleToCloseTimeout(Duration.ofMinutes(2))
                                    .build())
                    .answer(workspace);
        }
    }

    @ActivityInterface
    public interface Answering {
        void answer(String workspace);
    }

    /** Answers everybody but the workspace whose model hangs, until it does no more. */
    private static final class Model implements Answering {

        private final CountDownLatch hanging = new CountDownLatch(1);
        private final CountDownLatch full = new CountDownLatch(SLOTS / 2);
        private final AtomicInteger waiting = new AtomicInteger();
        private final AtomicInteger mostWaiting = new AtomicInteger();

        @Override
        public void answer(String workspace) {
            if (workspace.equals("flood")) {
                mostWaiting.accumulateAndGet(waiting.incrementAndGet(), Math::max);
                full.countDown();
                await(hanging);
                waiting.decrementAndGet();
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    @BeforeEach
    void start() {
        factory = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setWorkerInterceptors(new WorkspaceShare(new SlotsInUse(settings(0.5), null)))
                        .build());
        factory.newWorker("share-test").registerWorkflowImplementationTypes(AsksWorkflow.class);
        Worker models = factory.newWorker(
                TaskQueues.LLM,
                WorkerOptions.newBuilder()
                        .setMaxConcurrentActivityExecutionSize(SLOTS)
                        .build());
        models.registerActivitiesImplementations(model);
        factory.start();
    }

    @AfterEach
    void stop() {
        model.hanging.countDown();
        factory.shutdownNow();
        factory.awaitTermination(30, TimeUnit.SECONDS);
    }

    @Test
    void aWorkspaceThatFloodsLeavesSlotsToItsNeighbour() {
        List<WorkflowStub> flood = runs("flood", FLOOD);
        Model.await(model.full);
        List<WorkflowStub> neighbour = runs("neighbour", 5);

        neighbour.forEach(run -> run.getResult(Void.class));
        assertThat(model.mostWaiting).hasValue(SLOTS / 2);
        assertThat(model.waiting).hasValue(SLOTS / 2);

        model.hanging.countDown();
        flood.forEach(run -> run.getResult(Void.class));
        assertThat(model.mostWaiting).hasValue(SLOTS / 2);
    }

    @Test
    void aShareIsOneSlotAtLeastAndAllOfThemWithoutABound() {
        SlotsInUse least = new SlotsInUse(settings(0), null);
        assertThat(List.of(least.take(TaskQueues.LLM, "a"), least.take(TaskQueues.LLM, "a")))
                .containsExactly(true, false);
        assertThat(least.take(TaskQueues.MEDIA, "a")).isTrue();
        assertThat(least.take(TaskQueues.LLM, "b")).isTrue();
        least.release(TaskQueues.LLM, "a");
        assertThat(least.take(TaskQueues.LLM, "a")).isTrue();

        SlotsInUse all = new SlotsInUse(settings(1), 1);
        assertThat(IntStream.range(0, 100).allMatch(_ -> all.take(TaskQueues.LLM, "a")))
                .isTrue();
    }

    @Test
    void fewerModelRequestsThanSlotsAreWhatIsShared() {
        SlotsInUse slots = new SlotsInUse(settings(0.5), 2);
        assertThat(List.of(slots.take(TaskQueues.LLM, "a"), slots.take(TaskQueues.LLM, "a")))
                .containsExactly(true, false);
    }

    private List<WorkflowStub> runs(String workspace, int count) {
        return IntStream.range(0, count).mapToObj(i -> run(workspace, i)).toList();
    }

    private WorkflowStub run(String workspace, int number) {
        WorkflowStub run = client.newUntypedWorkflowStub(
                "AsksForShare",
                WorkflowOptions.newBuilder()
                        .setTaskQueue("share-test")
                        .setWorkflowId("share/" + workspace + "/" + number)
                        .setPriority(
                                Priority.newBuilder().setFairnessKey(workspace).build())
                        .build());
        run.start(workspace);
        return run;
    }

    private static WorkerSettings settings(double share) {
        return new WorkerSettings(4, 4, SLOTS, SLOTS, 0, SLOTS, SLOTS, share, 10, Duration.ofSeconds(5));
    }
}

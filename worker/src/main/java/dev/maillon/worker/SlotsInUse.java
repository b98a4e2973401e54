package dev.maillon.worker;

import dev.maillon.domain.turn.TaskQueues;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many slots of each queue each workspace holds in this process. Never more than its share, and always one at least. */
final class SlotsInUse {

    private final Map<String, Integer> most;
    private final Map<Holder, Integer> held = new ConcurrentHashMap<>();

    private record Holder(String queue, String workspace) {}

    /** @param modelRequests under way at once; with fewer than slots, they are what a workspace has a share of. Null: without a model */
    SlotsInUse(WorkerSettings settings, @Nullable Integer modelRequests) {
        most = Map.of(
                TaskQueues.TURNS, share(settings, settings.activitySlots()),
                TaskQueues.LLM,
                        share(
                                settings,
                                modelRequests == null
                                        ? settings.llmSlots()
                                        : Math.min(modelRequests, settings.llmSlots())),
                TaskQueues.MEDIA, share(settings, settings.mediaSlots()),
                TaskQueues.DELIVERY, share(settings, settings.deliverySlots()));
    }

    private static int share(WorkerSettings settings, int slots) {
        return settings.share() == 1 ? Integer.MAX_VALUE : Math.max(1, (int) (settings.share() * slots));
    }

    /** @return false if the workspace has all that it may have */
    boolean take(String queue, String workspace) {
        int may = most.getOrDefault(queue, Integer.MAX_VALUE);
        boolean[] taken = new boolean[1];
        held.compute(new Holder(queue, workspace), (_, before) -> {
            int now = before == null ? 0 : before;
            taken[0] = now < may;
            return taken[0] ? now + 1 : before;
        });
        return taken[0];
    }

    void release(String queue, String workspace) {
        held.computeIfPresent(new Holder(queue, workspace), (_, before) -> before == 1 ? null : before - 1);
    }
}

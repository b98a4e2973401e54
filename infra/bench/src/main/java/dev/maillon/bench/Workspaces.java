package dev.maillon.bench;

import dev.maillon.local.LocalStack;
import dev.maillon.local.MaillonApi;
import dev.maillon.local.Polling;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Workspaces beside the demo's: empty, with one key for all of them that is as good as any other for this run. */
public final class Workspaces {

    private static final Polling TAKEN = new Polling(Duration.ofMinutes(1), Duration.ofMillis(200));

    private final LocalStack stack;
    private final String key = "bench-" + UUID.randomUUID();

    /** Adds them to the keys that the stack takes; they exist as soon as they get a catalog. */
    public Workspaces(LocalStack stack, List<String> names) {
        this.stack = stack;
        stack.keys().replace(key, names);
        if (!TAKEN.until(() -> api(names.getLast()).get("/catalog").status() != 401)) {
            throw new IllegalStateException("the starter does not take the new keys; its log says why");
        }
    }

    public MaillonApi api(String workspace) {
        return stack.api(workspace, key);
    }
}

package dev.maillon.bench;

import dev.maillon.local.DemoWorkspace;
import dev.maillon.local.LocalStack;
import dev.maillon.local.MaillonApi;
import dev.maillon.store.keys.ApiKey;
import dev.maillon.store.keys.ApiKey.Role;
import dev.maillon.store.keys.ApiKeys;
import dev.maillon.store.keys.ApiKeys.Configured;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Workspaces beside the demo's: empty, with one key for all of them that is as good as any other for this run. */
public final class Workspaces {

    private static final Set<Role> ALL_ROLES = EnumSet.allOf(Role.class);

    private final LocalStack stack;
    private final String key = "bench-" + UUID.randomUUID();

    /** Adds them to the keys that the stack takes; they exist as soon as they get a catalog. */
    public Workspaces(LocalStack stack, Collection<String> names) {
        this.stack = stack;
        Store store = Store.of(stack);
        List<Configured> keys = Stream.concat(
                        Stream.of(configured(DemoWorkspace.KEY, DemoWorkspace.NAME, DemoWorkspace.USER)),
                        names.stream().map(name -> configured(key, name, null)))
                .toList();
        new ApiKeys(store.jdbc(), store.transaction(), InstantSource.system()).replaceAll(keys);
    }

    public MaillonApi api(String workspace) {
        return stack.api(workspace, key);
    }

    private static Configured configured(String secret, String workspace, @Nullable String user) {
        return new Configured(secret, new ApiKey(workspace, "bench", ALL_ROLES, user));
    }
}

package dev.maillon.starter.catalogs;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.catalogs.Catalogs.Current;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** The catalogs in force, served stale while the store is away: a message must be acknowledged all the same. */
@Component
public class KnownCatalogs {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Catalogs catalogs;
    private final LoadingCache<String, Optional<Catalog>> known;

    KnownCatalogs(Catalogs catalogs) {
        this.catalogs = catalogs;
        this.known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .refreshAfterWrite(FRESH)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build(this::read);
    }

    /** A few seconds old at most while the store answers. Empty if the workspace has none. */
    public Optional<Catalog> find(String workspace) {
        return known.get(workspace);
    }

    /** As the store has it now. */
    public Optional<Catalog> findNow(String workspace) {
        Optional<Catalog> now = read(workspace);
        known.put(workspace, now);
        return now;
    }

    /** One that is not known yet may have been added just now, so it is looked up again before it is refused. */
    public boolean hasChannel(String workspace, String channel) {
        return channel(workspace, channel)
                .or(() -> channelNow(workspace, channel))
                .isPresent();
    }

    /** As {@link #find}. */
    public Optional<Channel> channel(String workspace, String channel) {
        return find(workspace).flatMap(catalog -> catalog.channel(channel));
    }

    /** As {@link #findNow}. */
    public Optional<Channel> channelNow(String workspace, String channel) {
        return findNow(workspace).flatMap(catalog -> catalog.channel(channel));
    }

    private Optional<Catalog> read(String workspace) {
        return catalogs.find(workspace).map(Current::catalog);
    }
}

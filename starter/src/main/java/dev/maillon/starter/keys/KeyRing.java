package dev.maillon.starter.keys;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.maillon.domain.digest.Sha256;
import dev.maillon.store.keys.ApiKey;
import dev.maillon.store.keys.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The keys, as the store has them. A key that was found once is served while the store is away, and is read again in the background
 * when it is a few seconds old: a revoked key stops within that time.
 */
@Component
class KeyRing implements InitializingBean {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ApiKeys keys;
    private final KeySettings settings;
    private final LoadingCache<Presented, @Nullable List<ApiKey>> found;

    KeyRing(ApiKeys keys, KeySettings settings) {
        this.keys = keys;
        this.settings = settings;
        this.found = Caffeine.newBuilder()
                .maximumSize(10_000)
                .refreshAfterWrite(FRESH)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build(presented -> known(keys.find(presented.secret)));
    }

    @Override
    public void afterPropertiesSet() {
        keys.replaceAll(
                settings.keys().stream().map(KeySettings.Key::configured).toList());
    }

    /** @return an entry a workspace that the key is for; none if it is unknown */
    List<ApiKey> find(String secret) {
        List<ApiKey> entries = found.get(new Presented(secret));
        return entries == null ? List.of() : entries;
    }

    /** What is unknown is not kept, so that guesses fill no memory. */
    private static @Nullable List<ApiKey> known(List<ApiKey> entries) {
        return entries.isEmpty() ? null : entries;
    }

    /** Compared by digest, so that the time of a comparison tells nothing about a key. */
    private static final class Presented {

        private final String secret;
        private final byte[] digest;

        Presented(String secret) {
            this.secret = secret;
            this.digest = Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Presented presented && MessageDigest.isEqual(digest, presented.digest);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(digest);
        }
    }
}

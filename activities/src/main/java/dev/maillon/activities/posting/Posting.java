package dev.maillon.activities.posting;

import dev.maillon.activities.posting.Signatures.UnusableSecretException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Posts a document once. Whether and when it is tried again is decided by who asked. */
@Component
public class Posting {

    private static final Duration QUEUE = Duration.ofMillis(100);

    private final Exchanges exchanges;
    private final Signatures signatures;
    private final InstantSource clock;
    private final BulkheadRegistry hosts;

    Posting(Exchanges exchanges, Signatures signatures, InstantSource clock, PostingSettings settings) {
        this.exchanges = exchanges;
        this.signatures = signatures;
        this.clock = clock;
        this.hosts = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.perHost())
                .maxWaitDuration(QUEUE)
                .build());
    }

    public Posted post(Post post) {
        Bulkhead host = hosts.bulkhead(post.host());
        if (!host.tryAcquirePermission()) {
            return new Posted.Failed("too many posts to " + post.host() + " are under way", Duration.ofSeconds(1));
        }
        try {
            Instant now = clock.instant();
            return exchanges.exchange(post, signatures.headers(post, now), now);
        } catch (UnusableSecretException unusable) {
            return new Posted.Refused(String.valueOf(unusable.getMessage()));
        } finally {
            host.onComplete();
        }
    }
}

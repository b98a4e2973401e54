package dev.maillon.activities.briefing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.maillon.catalog.Catalog;
import dev.maillon.review.Reviewed;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What agents' plans are held against, kept for a while: to look for each name of a large catalog in instructions takes long. */
@Component
public class ReviewedAgents {

    /** Weak keys are compared by identity: the store keeps one catalog a version, and two workspaces may have equal agents. */
    private final Cache<Catalog.Agent, Reviewed> known = Caffeine.newBuilder()
            .weakKeys()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @param catalog of a version in the store. @return with no line that is followed */
    public Reviewed of(Catalog catalog, Catalog.Agent agent) {
        return known.get(agent, one -> Reviewed.of(catalog, one, List.of()));
    }
}

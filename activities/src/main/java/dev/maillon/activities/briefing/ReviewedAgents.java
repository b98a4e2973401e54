package dev.maillon.activities.briefing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.playbook.ReadyPlaybook;
import dev.maillon.domain.review.Reviewed;
import dev.maillon.domain.review.ReviewedCatalog;
import dev.maillon.domain.text.Once;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * What agents' instructions say, read once a version of the catalog and kept for a while: to parse long ones, and to look for each name of
 * a large catalog in them, takes long. However many turns ask at once, one of them reads, and the others wait.
 *
 * <p>Weak keys are compared by identity: the store keeps one catalog a version of a workspace, and two workspaces may have equal agents.
 */
@Component
public class ReviewedAgents {

    /** In characters of instructions, over all workspaces; what is made of a character takes some tens of bytes. */
    private static final long MOST_CHARACTERS = 4_000_000;

    /** Over all workspaces; a name's index takes some hundreds of bytes. */
    private static final long MOST_NAMES = 200_000;

    /** What an entry takes beside its text. */
    private static final int LEAST = 100;

    private final Cache<Catalog, ReviewedCatalog> catalogs = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_NAMES)
            .weigher((Catalog catalog, ReviewedCatalog _) -> LEAST + names(catalog))
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final Cache<Catalog.Agent, Read> agents = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Catalog.Agent agent, Read _) ->
                    LEAST + agent.instructions().length())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private record Read(Reviewed reviewed, Once<ReadyPlaybook> playbook) {}

    /** @param catalog of a version in the store. @return with no line that is followed */
    public Reviewed of(Catalog catalog, Catalog.Agent agent) {
        return read(catalog, agent).reviewed();
    }

    /** As {@link #of}. */
    public ReadyPlaybook playbook(Catalog catalog, Catalog.Agent agent) {
        return read(catalog, agent).playbook().get();
    }

    private Read read(Catalog catalog, Catalog.Agent agent) {
        return agents.get(
                agent,
                one -> new Read(
                        catalogs.get(catalog, ReviewedCatalog::new).agent(one),
                        new Once<>(() -> ReadyPlaybook.of(one))));
    }

    private static int names(Catalog catalog) {
        return catalog.users().size()
                + catalog.teams().size()
                + catalog.agents().size()
                + catalog.contactFields().size()
                + catalog.lifecycleStages().size()
                + catalog.closingNotes().size();
    }
}

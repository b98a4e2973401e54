package dev.maillon.activities.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.Catalogs;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.playbook.ReadyPlaybook;
import dev.maillon.domain.review.Mentions;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However many turns ask at once, an agent's instructions are read once a version. */
class ReviewedAgentsTest {

    private static final int TURNS = 64;

    private final ReviewedAgents agents = new ReviewedAgents();
    private final Catalog catalog = Catalogs.read("/model-catalog.yaml");
    private final Catalog.Agent agent = catalog.agents().getFirst();

    @Test
    void readsInstructionsOnceForManyTurnsAtOnce() throws Exception {
        Set<ReadyPlaybook> playbooks = Collections.newSetFromMap(new IdentityHashMap<>());
        playbooks.addAll(atOnce(() -> agents.playbook(catalog, agent)));
        assertThat(playbooks).hasSize(1);
    }

    @Test
    void looksForNamesOnceForManyTurnsAtOnce() throws Exception {
        Set<Mentions> mentions = Collections.newSetFromMap(new IdentityHashMap<>());
        mentions.addAll(
                atOnce(() -> agents.of(catalog, agent).following(List.of(1)).mentions()));
        assertThat(mentions).hasSize(1);
    }

    private static <T> List<T> atOnce(Callable<T> turn) throws Exception {
        try (ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> asked =
                    turns.invokeAll(Stream.generate(() -> turn).limit(TURNS).toList());
            return asked.stream().map(Future::resultNow).toList();
        }
    }
}

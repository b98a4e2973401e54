package dev.maillon.store.healing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.store.Scene;
import dev.maillon.store.StoreTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
@Tag("R38")
class RecoveredRunsTest {

    @Autowired
    private RecoveredRuns runs;

    private final String runId = UUID.randomUUID().toString();

    @Test
    void aRunThatWasLookedAtIsKnownHoweverOftenItIsAdded() {
        assertThat(runs.has(runId)).isFalse();
        runs.add(runId, Scene.NOON);
        runs.add(runId, Scene.NOON);
        assertThat(runs.has(runId)).isTrue();
    }

    @Test
    void whoLooksGoesBackBeyondTheLastTimeAndForgetsNoRunThatTemporalMayTellOfAgain() {
        Instant until = Scene.NOON.plus(Duration.ofDays(1));
        runs.add(runId, until.minus(Duration.ofHours(1)));
        runs.add(runId + "-old", until.minus(Duration.ofHours(7)));

        runs.lookedUntil(until);

        assertThat(runs.lookFrom()).isBefore(until.minus(Duration.ofHours(1)));
        assertThat(runs.has(runId)).isTrue();
        assertThat(runs.has(runId + "-old")).isFalse();
    }

    @Test
    void theFirstWhoLooksGoesBackToTheBeginning() {
        runs.lookedUntil(Instant.EPOCH);
        assertThat(runs.lookFrom()).isEqualTo(Instant.EPOCH);
    }
}

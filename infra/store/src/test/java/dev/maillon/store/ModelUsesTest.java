package dev.maillon.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.store.use.ModelUses;
import dev.maillon.store.use.ModelUses.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a workspace uses of models is counted once, over all workers. */
@StoreTest
class ModelUsesTest {

    private static final Instant NOON = Scene.NOON;

    @Autowired
    private ModelUses uses;

    @Autowired
    private Scene scene;

    @Test
    void callsAreCountedByTheMinuteOfTheClock() {
        String workspace = scene.aWorkspace();

        assertThat(uses.begin(workspace, NOON)).isEqualTo(new Use(0, 1));
        assertThat(uses.begin(workspace, NOON.plusSeconds(59))).isEqualTo(new Use(0, 2));
        assertThat(uses.begin(workspace, NOON.plusSeconds(60))).isEqualTo(new Use(0, 1));
    }

    @Test
    void aClockThatIsBehindCountsIntoTheMinuteThatHasBegun() {
        String workspace = scene.aWorkspace();
        uses.begin(workspace, NOON);

        assertThat(uses.begin(workspace, NOON.minusSeconds(1))).isEqualTo(new Use(0, 2));
    }

    @Test
    void tokensAreCountedByTheDay() {
        String workspace = scene.aWorkspace();
        uses.begin(workspace, NOON);
        uses.add(workspace, NOON, 100, 20);
        uses.add(workspace, NOON, 3, 0);

        assertThat(uses.begin(workspace, NOON).tokens()).isEqualTo(123);
        assertThat(uses.begin(workspace, NOON.plus(Duration.ofDays(1))).tokens())
                .isZero();
        assertThat(uses.begin(scene.aWorkspace(), NOON).tokens()).isZero();
    }

    /** An answer that comes after midnight finds no row of its day. */
    @Test
    void tokensMayBeTheFirstOfTheirDay() {
        String workspace = scene.aWorkspace();
        uses.add(workspace, NOON, 5, 5);

        assertThat(uses.begin(workspace, NOON)).isEqualTo(new Use(10, 1));
    }

    @Test
    void ofManyAtOnceNoneIsLost() {
        String workspace = scene.aWorkspace();
        List<CompletableFuture<Void>> all = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    uses.begin(workspace, NOON);
                    uses.add(workspace, NOON, 1, 1);
                }))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(uses.begin(workspace, NOON)).isEqualTo(new Use(80, 41));
    }
}

package dev.maillon.activities.attending;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

/** Work on another thread than its caller's. */
class HeartbeatingCallTest {

    @Test
    void whatTheWorkObservesIsAPartOfWhatItsCallerDoes() throws Exception {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(context -> true);
        Observation step = Observation.start("step", observations);

        try (Observation.Scope _ = step.openScope()) {
            Thread caller = Thread.currentThread();
            assertThat(HeartbeatingCall.call(
                            () -> {},
                            () -> Thread.currentThread() != caller && observations.getCurrentObservation() == step))
                    .isTrue();
        }
        assertThat(HeartbeatingCall.call(() -> {}, () -> observations.getCurrentObservation() == null))
                .isTrue();
    }
}

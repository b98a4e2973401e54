package dev.maillon.worker;

import dev.maillon.store.StoreSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.temporal.worker.WorkerFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts polling when everything else is up, and stops first: what is under way may end while the database is still there. */
@Component
class WorkerLife implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLife.class);

    private final TemporalAtStart temporal;
    private final SearchAttributes searchAttributes;
    private final HealingSchedule healing;
    private final Workers workers;
    private final WorkerSettings settings;
    private volatile @Nullable WorkerFactory factory;
    private volatile boolean suspended;

    WorkerLife(
            TemporalAtStart temporal,
            SearchAttributes searchAttributes,
            HealingSchedule healing,
            Workers workers,
            WorkerSettings settings,
            StoreSettings store) {
        this.temporal = temporal;
        this.searchAttributes = searchAttributes;
        this.healing = healing;
        this.workers = workers;
        this.settings = settings;
        settings.checkAgainstPool(store.poolSize());
    }

    @Override
    public void start() {
        temporal.await();
        searchAttributes.register();
        WorkerFactory started = workers.create();
        started.start();
        factory = started;
        healing.create();
        LOG.info("The worker polls");
    }

    @Override
    public void stop() {
        WorkerFactory stopping = factory;
        factory = null;
        if (stopping == null) {
            return;
        }
        // A poller that is suspended does not hear of an orderly shutdown (SDK 1.38).
        stopping.resumePolling();
        stopping.shutdown();
        stopping.awaitTermination(settings.stopWithin().toMillis(), TimeUnit.MILLISECONDS);
        if (!stopping.isTerminated()) {
            LOG.warn("Work under way did not end within {}; another worker takes it up", settings.stopWithin());
            stopping.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return factory != null;
    }

    boolean isPolling() {
        return isRunning() && !suspended;
    }

    /** {@code maillon.worker.polling}: 1 while this worker takes work, else 0. */
    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("maillon.worker.polling", this, worker -> worker.isPolling() ? 1 : 0)
                .description("1 while the worker takes work")
                .register(meters);
    }

    /** What is under way goes on; a poll that waits at the server may still bring a task. */
    void suspend() {
        WorkerFactory polling = factory;
        if (polling != null) {
            suspended = true;
            polling.suspendPolling();
        }
    }

    void resume() {
        WorkerFactory polling = factory;
        if (polling != null) {
            polling.resumePolling();
            suspended = false;
        }
    }
}

package dev.maillon.worker;

import dev.maillon.store.StoreProbe;
import dev.maillon.store.StoreSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A worker that has lost its database takes no work: it would hold up what another could do. It polls again when the database answers. Every
 * step of every queue needs the database; what else one needs (a model, a host, the media store) its own retries see to.
 */
@Component
class DatabaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final StoreSettings settings;
    private final DatabaseReach reach;
    private final WorkerLife life;
    private volatile @Nullable Watching watching;

    DatabaseWatch(StoreSettings settings, DatabaseReach reach, WorkerLife life) {
        this.settings = settings;
        this.reach = reach;
        this.life = life;
    }

    /** The thread is one of the system's: it has to get its turn also if all others wait. */
    private record Watching(Thread thread, CountDownLatch end) {}

    /** After {@link WorkerLife}, which it needs. */
    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        watching =
                new Watching(Thread.ofPlatform().daemon().name("database-watch").start(() -> watch(end)), end);
    }

    private void watch(CountDownLatch end) {
        try (StoreProbe probe = new StoreProbe(settings)) {
            do {
                String failure = ask(probe);
                if (reach.heard(failure)) {
                    turn(failure);
                }
            } while (!end.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A server that is none may well confuse the driver, so that it throws what it does not declare.
     *
     * @return the driver's one line, which goes on with times and addresses; null for an answer
     */
    private static @Nullable String ask(StoreProbe probe) {
        try {
            probe.ask();
            return null;
        } catch (SQLException | RuntimeException noAnswer) {
            return String.valueOf(noAnswer.getMessage()).lines().findFirst().orElse("no answer");
        }
    }

    private void turn(@Nullable String failure) {
        if (failure == null) {
            life.resume();
            LOG.info("The worker polls again: its database answers");
        } else {
            life.suspend();
            LOG.warn("The worker stops polling: it has lost its database ({})", failure);
        }
    }

    @Override
    public void stop() {
        Watching ending = watching;
        watching = null;
        if (ending == null) {
            return;
        }
        ending.end().countDown();
        try {
            ending.thread().join(BETWEEN.multipliedBy(10));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }
}

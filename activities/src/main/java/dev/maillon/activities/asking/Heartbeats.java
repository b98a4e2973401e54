package dev.maillon.activities.asking;

import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Beats beside a thread that waits for a model, and interrupts it if the server says that nobody waits for the answer any more. */
final class Heartbeats {

    /** So many may be late before the activity is taken for dead. */
    private static final int MISSED_AT_MOST = 4;

    private final Duration every;
    private final Runnable beat;
    private final Thread asking;
    private final Thread beating = Thread.ofVirtual().name("heartbeats").unstarted(this::beatUntilStopped);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable ActivityCompletionException cancelled;

    private Heartbeats(Duration every, Runnable beat, Thread asking) {
        this.every = every;
        this.beat = beat;
        this.asking = asking;
    }

    /**
     * The first one comes after a while: most questions are answered by then, and each costs a round trip.
     *
     * @param timeout after which the activity is taken for dead
     */
    static Heartbeats start(Duration timeout, Runnable beat, Thread asking) {
        Heartbeats heartbeats = new Heartbeats(timeout.dividedBy(MISSED_AT_MOST), beat, asking);
        heartbeats.beating.start();
        return heartbeats;
    }

    /** @throws ActivityCompletionException if the activity was cancelled; the interruption is then over */
    void stop() {
        stopped.countDown();
        boolean interrupted = joined();
        ActivityCompletionException cancellation = cancelled;
        if (cancellation != null) {
            throw cancellation;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatUntilStopped() {
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                beat.run();
            }
        } catch (ActivityCompletionException cancellation) {
            cancelled = cancellation;
            asking.interrupt();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    /** @return whether the asking thread was interrupted; it is not any more */
    private boolean joined() {
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                beating.join();
                return Thread.interrupted() || interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}

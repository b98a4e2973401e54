package dev.maillon.activities.recording;

import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process at work, for a bounded time. Closing it ends it, and whatever it has started, and waits until both are gone. */
final class FfmpegRun implements AutoCloseable {

    private static final int MOST_COMPLAINT_BYTES = 32 * 1024;

    private final Process process;
    private final long end;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<String> complaint;

    private FfmpegRun(Process process, Duration most) {
        this.process = process;
        this.end = System.nanoTime() + most.toNanos();
        this.complaint = threads.submit(() -> new String(
                BoundedOutput.beginning(process.getErrorStream(), MOST_COMPLAINT_BYTES), StandardCharsets.UTF_8));
    }

    static FfmpegRun of(Process process, Duration most) {
        return new FfmpegRun(process, most);
    }

    /** @return bytes written; {@code most + 1} if there was more */
    long writeTo(Path file, long most) throws UnusableMedia, IOException, InterruptedException {
        return inTime(threads.submit(() -> BoundedOutput.toFile(process.getInputStream(), file, most)));
    }

    /** How it ended by itself. */
    FfmpegExit exit() throws UnusableMedia, IOException, InterruptedException {
        if (!process.waitFor(left(), TimeUnit.NANOSECONDS)) {
            throw new UnusableMedia(Reason.TOO_COSTLY);
        }
        return new FfmpegExit(process.exitValue(), inTime(complaint));
    }

    private <T> T inTime(Future<T> result) throws UnusableMedia, IOException, InterruptedException {
        try {
            return result.get(left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw new UnusableMedia(Reason.TOO_COSTLY, slow);
        } catch (ExecutionException failed) {
            throw new IOException("the decoder's output could not be taken", failed.getCause());
        }
    }

    private long left() {
        return end - System.nanoTime();
    }

    /** Its ends of the pipes close with it, and so the threads end too. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        threads.close();
    }
}

package dev.maillon.activities.recording;

import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.StreamUtils;

/** A process at work, for a bounded time. Closing it ends it, and whatever it has started, and waits until both are gone. */
final class FfmpegRun implements AutoCloseable {

    private static final int MOST_COMPLAINT_BYTES = 32 * 1024;

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    /** A signal ends a process with this and its number. */
    private static final int SIGNALS = 128;

    private final Process process;
    private final long end;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<String> complaint;

    FfmpegRun(Process process, Duration most) {
        this.process = process;
        this.end = System.nanoTime() + most.toNanos();
        this.complaint = threads.submit(() -> beginning(process.getErrorStream()));
    }

    /** The rest is read and dropped, so that nobody waits for it to be taken. It may hold what the file says of itself, and is never logged. */
    private static String beginning(InputStream output) throws IOException {
        byte[] beginning = output.readNBytes(MOST_COMPLAINT_BYTES);
        output.transferTo(OutputStream.nullOutputStream());
        return new String(beginning, StandardCharsets.UTF_8);
    }

    /** @return bytes written; {@code most + 1} if there was more */
    long writeTo(Path file, long most) throws UnusableMedia, IOException, InterruptedException {
        return inTime(threads.submit(() -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                return StreamUtils.copyRange(process.getInputStream(), out, 0, most);
            }
        }));
    }

    /** How it ended by itself. @param size of the sound that it made, in bytes */
    void check(long size) throws UnusableMedia, IOException, InterruptedException {
        if (!process.waitFor(left(), TimeUnit.NANOSECONDS)) {
            throw new UnusableMedia(Reason.TOO_COSTLY);
        }
        check(process.exitValue(), inTime(complaint), size);
    }

    private static void check(int code, String complaint, long size) throws UnusableMedia {
        if (code == NOT_FOUND || code == NOT_EXECUTABLE) {
            throw new UnusableMedia(Reason.NO_DECODER);
        }
        if (code > SIGNALS || complaint.contains("Cannot allocate memory")) {
            throw new UnusableMedia(Reason.TOO_COSTLY);
        }
        if (complaint.contains("matches no streams")) {
            throw new UnusableMedia(Reason.NO_AUDIO);
        }
        if (code != 0) {
            throw new UnusableMedia(Reason.DAMAGED);
        }
        if (size == 0) {
            throw new UnusableMedia(Reason.EMPTY);
        }
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

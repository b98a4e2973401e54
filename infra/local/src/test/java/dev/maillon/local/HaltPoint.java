package dev.maillon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A point of a turn at which a worker can be made to stand still: before a step's transaction, or after it and before its report; and within
 * the step that follows up, at the start of a follow-up and at the mark that it was started.
 *
 * @param moment {@code before} or {@code after}
 * @param step such as {@code act 2}
 */
record HaltPoint(String moment, String step) {

    private static final List<String> STEPS = List.of(
            "open",
            "plan",
            "act 1",
            "act 2",
            "act 3",
            "reply",
            "deliver",
            "writeCloseNote",
            "followUp",
            "start lifecycle_stage_updated",
            "markFollowed lifecycle_stage_updated",
            "start conversation_closed",
            "markFollowed conversation_closed",
            "startNext",
            "awaitEnd",
            "end");

    /** All of them: before and after each step. */
    static List<HaltPoint> all() {
        return Stream.of("before", "after")
                .flatMap(moment -> STEPS.stream().map(step -> new HaltPoint(moment, step)))
                .toList();
    }

    /** Makes every worker that looks into this folder stand still there, in this conversation. */
    void set(Path folder, String conversationId) {
        write(folder.resolve(conversationId), moment + " " + step);
    }

    static void clear(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isReached(Path folder, String conversationId) {
        return Files.exists(folder.resolve(conversationId + ".reached"));
    }

    /** Called by the worker. */
    static boolean isSet(Path folder, String conversationId, String moment, String step) {
        try {
            Path file = folder.resolve(conversationId);
            return Files.exists(file) && Files.readString(file).equals(moment + " " + step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void reached(Path folder, String conversationId) {
        write(folder.resolve(conversationId + ".reached"), "");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.join(" ", Arrays.asList(moment, step));
    }
}

package dev.maillon.activities.transcribing;

import dev.maillon.activities.model.Transcriber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A provider that hears what it is told, and after that nothing. */
class Listener implements Transcriber {

    private static final int BYTES_A_MILLI = 32;

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final List<Long> lengths = Collections.synchronizedList(new ArrayList<>());
    private final List<@Nullable String> languages = Collections.synchronizedList(new ArrayList<>());

    void says(String... each) {
        texts.addAll(List.of(each));
    }

    /** Of what it was asked to listen to, in milliseconds. */
    List<Long> lengths() {
        return List.copyOf(lengths);
    }

    List<@Nullable String> languages() {
        return new ArrayList<>(languages);
    }

    void forget() {
        texts.clear();
        lengths.clear();
        languages.clear();
    }

    @Override
    public Speech transcribe(Path recording, @Nullable String language) {
        try {
            lengths.add((Files.size(recording) - 44) / BYTES_A_MILLI);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        languages.add(language);
        String text = texts.poll();
        return new Speech(text == null ? "" : text, language, "listener");
    }
}

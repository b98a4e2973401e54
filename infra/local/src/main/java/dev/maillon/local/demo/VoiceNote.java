package dev.maillon.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The demo's voice message: a machine that says that a water tap is broken. */
final class VoiceNote {

    static final String CONTENT_TYPE = "audio/ogg";

    private VoiceNote() {}

    static byte[] bytes() {
        try (InputStream file = Objects.requireNonNull(VoiceNote.class.getResourceAsStream("/demo/voice-note.ogg"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

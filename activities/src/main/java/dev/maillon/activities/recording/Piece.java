package dev.maillon.activities.recording;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A part of a recording.
 *
 * @param file WAV, 16 kHz, one channel; it is there until the recording is closed
 * @param offset where it begins in the whole recording
 */
public record Piece(Path file, Duration offset, Duration duration) {}

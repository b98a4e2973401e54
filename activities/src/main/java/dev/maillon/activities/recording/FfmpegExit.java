package dev.maillon.activities.recording;

import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;

/**
 * What FFmpeg made of a file.
 *
 * @param complaint the beginning of what it said; it may hold what the file says of itself, so it is read and never logged
 */
record FfmpegExit(int code, String complaint) {

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    /** A signal ends a process with this and its number. */
    private static final int SIGNALS = 128;

    /** @param size of the sound that it made, in bytes */
    void check(long size) throws UnusableMedia {
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
}

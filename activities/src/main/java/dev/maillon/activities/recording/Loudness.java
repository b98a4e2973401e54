package dev.maillon.activities.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How loud each 20 ms of a recording is: the mean square of its samples, of which full scale is 1. */
record Loudness(float[] frames) {

    static final int FRAME_BYTES = Pcm.BYTES_A_SECOND / 50;

    private static final double FULL_SCALE = 32_768;

    /** -55 dB: the noise of a quiet room that a telephone recorded is louder. */
    private static final double AUDIBLE = 3.2e-6;

    /** 0.2 s on either side. */
    private static final int AROUND = 10;

    /** What is left over of the last frame counts as silence. */
    static Loudness of(Path sound) throws IOException {
        float[] frames = new float[Math.toIntExact(Files.size(sound) / FRAME_BYTES)];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(sound))) {
            byte[] frame = new byte[FRAME_BYTES];
            for (int i = 0; i < frames.length; i++) {
                in.readNBytes(frame, 0, FRAME_BYTES);
                frames[i] = meanSquare(frame);
            }
        }
        return new Loudness(frames);
    }

    private static float meanSquare(byte[] frame) {
        ByteBuffer samples = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        double sum = 0;
        while (samples.hasRemaining()) {
            double sample = samples.getShort() / FULL_SCALE;
            sum += sample * sample;
        }
        return (float) (sum * Pcm.SAMPLE_BYTES / FRAME_BYTES);
    }

    boolean isSilent() {
        for (float frame : frames) {
            if (frame > AUDIBLE) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where a long recording is cut: between two words, if there is a pause in the second half of what a piece may hold.
     *
     * @return the frames at which pieces begin, 0 among them
     */
    List<Integer> cuts(int mostFrames) {
        List<Integer> beginnings = new ArrayList<>(List.of(0));
        int from = 0;
        while (frames.length - from > mostFrames) {
            from = quietest(from + mostFrames / 2, from + mostFrames);
            beginnings.add(from);
        }
        return beginnings;
    }

    /** @return the frame between these, the end excluded, around which it is quietest for a while; the last of several */
    private int quietest(int from, int to) {
        int best = from;
        double least = Double.MAX_VALUE;
        for (int i = from; i < to; i++) {
            double here = sum(i - AROUND, i + AROUND);
            if (here <= least) {
                least = here;
                best = i;
            }
        }
        return best;
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = Math.max(0, from); i < Math.min(frames.length, to); i++) {
            sum += frames[i];
        }
        return sum;
    }
}

package dev.maillon.activities.recording;

import dev.maillon.activities.recording.Recording.Piece;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cuts a recording into pieces that a provider takes. */
final class Splitter {

    private Splitter() {}

    /**
     * @param sound {@link Pcm}; the pieces are put beside it
     * @throws UnusableMedia if there is nothing to be heard: a model that is given silence makes words up
     */
    static List<Piece> split(Path sound, PieceLimits limits) throws UnusableMedia, IOException {
        Loudness loudness = Loudness.of(sound);
        if (loudness.isSilent()) {
            throw new UnusableMedia(Reason.SILENT);
        }
        List<Integer> beginnings = loudness.cuts(limits.frames());
        try (FileChannel channel = FileChannel.open(sound)) {
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < beginnings.size(); i++) {
                int next = i + 1 < beginnings.size() ? beginnings.get(i + 1) : loudness.frames().length;
                pieces.add(piece(channel, beginnings.get(i), next, sound.resolveSibling("piece-" + i + ".wav")));
            }
            return List.copyOf(pieces);
        }
    }

    private static Piece piece(FileChannel sound, int first, int next, Path file) throws IOException {
        long from = (long) first * Loudness.FRAME_BYTES;
        long size = (long) (next - first) * Loudness.FRAME_BYTES;
        WaveFile.write(sound, from, size, file);
        return new Piece(file, Pcm.duration(from), Pcm.duration(size));
    }
}

package dev.maillon.activities.recording;

import java.util.ArrayList;
import java.util.List;

/** Where a long recording is cut: between two words, if there is a pause in the second half of what a piece may hold. */
final class Cuts {

    /** 0.2 s on either side. */
    private static final int AROUND = 10;

    private Cuts() {}

    /** @return the frames at which pieces begin, 0 among them */
    static List<Integer> of(Loudness loudness, int mostFrames) {
        List<Integer> beginnings = new ArrayList<>(List.of(0));
        int from = 0;
        while (loudness.frames().length - from > mostFrames) {
            from = loudness.quietest(from + mostFrames / 2, from + mostFrames, AROUND);
            beginnings.add(from);
        }
        return beginnings;
    }
}

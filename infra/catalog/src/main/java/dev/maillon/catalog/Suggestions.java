package dev.maillon.catalog;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names that somebody who wrote another one probably meant. */
public final class Suggestions {

    private static final int MOST = 3;

    /** A longer one is no misspelt name, and to compare it costs time. */
    private static final int LONGEST = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Suggestions() {}

    /** @return nearest first; none where nothing is near */
    public static List<String> of(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        String folded = fold(written);
        int limit = folded.length() < 4 ? 1 : Math.max(2, folded.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Near(String name, int distance) {}
        return names.stream()
                .distinct()
                .map(name -> new Near(name, distance(distance, folded, fold(name))))
                .filter(near -> near.distance() >= 0)
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** -1 where they are further apart than the limit; a name that begins with the other is near. */
    private static int distance(LevenshteinDistance distance, String written, String name) {
        int edits = distance.apply(written, name);
        boolean begins = written.length() > 2 && (name.startsWith(written) || written.startsWith(name + " "));
        return edits < 0 && begins ? written.length() : edits;
    }

    /** Without case, accents and outer space. */
    static String fold(String text) {
        String decomposed = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

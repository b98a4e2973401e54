package dev.maillon.domain.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names that somebody who wrote another one probably meant. Made once for many who ask. */
public final class Suggestions {

    private static final int MOST = 3;

    /** A longer one is no misspelt name, and to compare it costs time. */
    private static final int LONGEST = 200;

    /**
     * What one answer may cost, in comparisons of two letters: enough for 10,000 names of people. Of more, or of very long ones that are
     * all alike, only the first are compared; a name is refused in time, with or without a hint.
     */
    private static final long COST = 2_000_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<Candidate> candidates;

    private record Candidate(String name, String folded) {}

    private record Near(String name, int distance) {}

    public Suggestions(Collection<String> names) {
        candidates = names.stream()
                .distinct()
                .map(name -> new Candidate(name, fold(name)))
                .toList();
    }

    /** @return nearest first; none where nothing is near */
    public static List<String> of(String written, Collection<String> names) {
        return written.length() > LONGEST ? List.of() : new Suggestions(names).to(written);
    }

    /** As {@link #of}. */
    public List<String> to(String written) {
        return written.length() > LONGEST
                ? List.of()
                : near(fold(written)).stream()
                        .sorted(Comparator.comparingInt(Near::distance))
                        .limit(MOST)
                        .map(Near::name)
                        .toList();
    }

    private List<Near> near(String folded) {
        int limit = folded.length() < 4 ? 1 : Math.max(2, folded.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        List<Near> near = new ArrayList<>();
        long cost = 0;
        for (Candidate candidate : candidates) {
            boolean comparable = Math.abs(candidate.folded.length() - folded.length()) <= limit && cost < COST;
            cost += comparable ? (2L * limit + 1) * folded.length() : 0;
            int edits = comparable ? distance.apply(folded, candidate.folded) : -1;
            if (edits >= 0 || begins(folded, candidate.folded)) {
                near.add(new Near(candidate.name, edits < 0 ? folded.length() : edits));
            }
        }
        return near;
    }

    /** A name that begins with the other is near. */
    private static boolean begins(String written, String name) {
        return written.length() > 2
                && (name.startsWith(written)
                        || written.length() > name.length()
                                && written.charAt(name.length()) == ' '
                                && written.startsWith(name));
    }

    /** Without case, accents and outer space. */
    static String fold(String text) {
        String decomposed = NormalForms.of(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

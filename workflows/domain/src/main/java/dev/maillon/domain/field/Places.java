package dev.maillon.domain.field;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes by their names. A text that holds names of exactly one is read too, such as "I live in France". */
final class Places {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d']+");

    /** Small words in which spellings of one name differ. */
    private static final Set<String> IDLE = Set.of("", "and", "et");

    /** A name has at most so many words. */
    private static final int LONGEST = 8;

    private final Map<List<String>, String> codes = new HashMap<>();
    private final Map<List<String>, String> names = new HashMap<>();

    /** @param written the code in another form, read only where it stands alone: "in" is a word, too */
    void addCode(String written, String code) {
        add(codes, words(written), code);
    }

    void addName(String name, String code) {
        add(names, words(name), code);
    }

    /** AND is Andorra's code, and no word that counts. */
    private static void add(Map<List<String>, String> known, List<String> words, String code) {
        if (!words.isEmpty()) {
            known.put(words, code);
        }
    }

    Optional<String> read(String text) {
        List<String> words = words(text);
        String code = codes.get(words);
        return code != null ? Optional.of(code) : only(named(words));
    }

    private static Optional<String> only(Set<String> codes) {
        return codes.size() == 1 ? codes.stream().findFirst() : Optional.empty();
    }

    private Set<String> named(List<String> words) {
        Set<String> named = new HashSet<>();
        int at = 0;
        while (at < words.size()) {
            List<String> name = longestName(words.subList(at, Math.min(words.size(), at + LONGEST)));
            Optional.ofNullable(names.get(name)).ifPresent(named::add);
            at += Math.max(1, name.size());
        }
        return named;
    }

    /** The longest with which the words begin, else none of them: Papua New Guinea is not Guinea. */
    private List<String> longestName(List<String> words) {
        int length = words.size();
        while (length > 0 && !names.containsKey(words.subList(0, length))) {
            length--;
        }
        return words.subList(0, length);
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(Folding.fold(text).replace(".", ""), -1))
                .map(word -> word.startsWith("l'") || word.startsWith("d'") ? word.substring(2) : word)
                .map(word -> word.equals("saint") ? "st" : word)
                .filter(word -> !IDLE.contains(word))
                .toList();
    }
}

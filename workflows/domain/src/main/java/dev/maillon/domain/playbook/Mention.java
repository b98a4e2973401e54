package dev.maillon.domain.playbook;

import dev.maillon.domain.text.PhraseSearch;
import dev.maillon.domain.text.Spaces;
import dev.maillon.domain.text.WordCutter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds phrases in a customer's text: as whole words, whatever the case, the accents and the kind of space between them. */
final class Mention {

    private static final WordCutter WORDS = new WordCutter(Character::isLetterOrDigit);

    /** As they are written, by the form in which they are compared. */
    private final Map<String, List<String>> written;

    private final PhraseSearch search;

    /** @param phrases all that are ever asked for */
    Mention(Collection<String> phrases) {
        written = phrases.stream()
                .distinct()
                .collect(Collectors.groupingBy(Mention::normal, HashMap::new, Collectors.toList()));
        search = new PhraseSearch(written.keySet(), WORDS);
    }

    /** Those that a text mentions. */
    Set<String> in(String text) {
        return search.in(normal(text)).stream()
                .flatMap(phrase -> written.getOrDefault(phrase, List.of()).stream())
                .collect(Collectors.toSet());
    }

    private static String normal(String text) {
        return Spaces.trimmed(Spelling.bare(text).replaceAll(" {2,}", " "));
    }
}

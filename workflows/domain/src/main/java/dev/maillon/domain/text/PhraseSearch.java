package dev.maillon.domain.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds many phrases in a text at once, as whole words: one walk over the text, however many there are (Aho and Corasick, 1975, over words
 * instead of letters). Made in time proportional to all phrases together; never changes then.
 */
public final class PhraseSearch {

    private final WordCutter cutter;
    private final Node root = new Node(0);

    /** The words that the text has had last, as far as some phrase begins with them. */
    private static final class Node {
        private final int length;
        private final Map<String, Node> next = new HashMap<>(2);
        private @Nullable String phrase;
        /** The longest end of these words that some phrase begins with. */
        private @Nullable Node shorter;
        /** The longest end of these words that is a phrase, these words themselves too. */
        private @Nullable Node found;

        Node(int length) {
            this.length = length;
        }
    }

    /** @param phrases and texts alike must be in the form in which they are compared; an empty one is never found */
    public PhraseSearch(Collection<String> phrases, WordCutter cutter) {
        this.cutter = cutter;
        phrases.forEach(this::add);
        link();
    }

    /** Those that stand anywhere in the text. */
    public Set<String> in(String text) {
        Set<String> phrases = new HashSet<>();
        Set<Node> seen = new HashSet<>();
        Node at = root;
        for (String word : cutter.words(text)) {
            at = step(at, word);
            for (Node found = at.found; found != null && seen.add(found); found = shorterFound(found)) {
                phrases.add(phraseOf(found));
            }
        }
        return phrases;
    }

    /** Those that stand somewhere else, too, than inside of a longer one. */
    public Set<String> outermost(String text) {
        List<Node> longest = longestAtEach(cutter.words(text));
        Set<String> phrases = new HashSet<>();
        int covered = Integer.MAX_VALUE;
        for (int end = longest.size() - 1; end >= 0; end--) {
            Node found = longest.get(end);
            if (found != root && end - found.length < covered) {
                covered = end - found.length;
                phrases.add(phraseOf(found));
            }
        }
        return phrases;
    }

    /** The longest phrase that ends with each word; the root where none does. */
    private List<Node> longestAtEach(List<String> words) {
        List<Node> longest = new ArrayList<>(words.size());
        Node at = root;
        for (String word : words) {
            at = step(at, word);
            longest.add(at.found == null ? root : at.found);
        }
        return longest;
    }

    private void add(String phrase) {
        Node at = root;
        for (String word : cutter.words(phrase)) {
            Node from = at;
            at = from.next.computeIfAbsent(word, _ -> new Node(from.length + 1));
        }
        at.phrase = at == root ? null : phrase;
    }

    /** Shorter ones first, since a longer one leads to them. */
    private void link() {
        Queue<Node> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Node from = waiting.remove();
            from.found = from.phrase != null ? from : from.shorter == null ? null : from.shorter.found;
            from.next.forEach((word, to) -> {
                to.shorter = from == root ? root : step(shorter(from), word);
                waiting.add(to);
            });
        }
    }

    private Node step(Node from, String word) {
        Node at = from;
        while (at != root && !at.next.containsKey(word)) {
            at = shorter(at);
        }
        return at.next.getOrDefault(word, root);
    }

    private Node shorter(Node node) {
        return node.shorter == null ? root : node.shorter;
    }

    private static @Nullable Node shorterFound(Node found) {
        return found.shorter == null ? null : found.shorter.found;
    }

    private static String phraseOf(Node found) {
        return String.valueOf(found.phrase);
    }
}

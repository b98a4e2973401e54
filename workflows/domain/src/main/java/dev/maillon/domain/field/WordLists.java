package dev.maillon.domain.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists of folded words that readers know, of all languages together, from the resource files of a kind: {@code calendar.en.txt} and so
 * on. A line there is a key, a colon, and phrases divided by bars; <code>{a,b}</code> in a phrase stands for either.
 */
record WordLists(Map<String, Set<String>> lists) {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-z0-9.-]+): ?(.+)$");
    private static final Pattern EITHER = Pattern.compile("\\{([^}]*)}");

    /** Another one is another file of each kind. */
    private static final String[] LANGUAGES = {"en", "fr"};

    static final WordLists CALENDAR = of("calendar", LANGUAGES);
    static final WordLists NOUNS = of("nouns", LANGUAGES);
    static final WordLists QUALIFIERS = of("qualifiers", LANGUAGES);

    static WordLists of(String kind, String... languages) {
        Map<String, Set<String>> lists = new HashMap<>();
        for (String language : languages) {
            LINE.matcher(text(kind + "." + language + ".txt"))
                    .results()
                    .forEach(line -> Arrays.stream(line.group(2).split("\\|", -1))
                            .flatMap(WordLists::expanded)
                            .forEach(lists.computeIfAbsent(line.group(1), _ -> new HashSet<>())::add));
        }
        return new WordLists(lists);
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(WordLists.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> expanded(String phrase) {
        Matcher either = EITHER.matcher(phrase);
        return either.find()
                ? Arrays.stream(either.group(1).split(",", -1))
                        .map(one -> phrase.substring(0, either.start()) + one + phrase.substring(either.end()))
                        .flatMap(WordLists::expanded)
                : Stream.of(phrase);
    }

    /** None where no file has the key. */
    Set<String> get(String key) {
        return lists.getOrDefault(key, Set.of());
    }

    /** Those of one key in several groups: {@code dates.before} and {@code any.before}. */
    Set<String> getAll(String key, String... groups) {
        return Arrays.stream(groups)
                .flatMap(group -> get(group + "." + key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A pattern of all of them, longest first; a hyphen may as well be a space. */
    String either(String key) {
        return either(get(key));
    }

    /** By their first letters, so that a search doesn't try each. */
    static String either(Set<String> words) {
        return words.stream().collect(Collectors.groupingBy(word -> word.charAt(0))).entrySet().stream()
                .map(begun -> begun.getKey() + ends(begun.getValue()))
                .collect(Collectors.joining("|", "(?=[a-z])(?:", ")"));
    }

    private static String ends(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(word -> word.substring(1).replace("-", "[-\\x20]"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}

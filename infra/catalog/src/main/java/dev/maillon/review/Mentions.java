package dev.maillon.review;

import dev.maillon.action.AssignMethod;
import dev.maillon.catalog.Catalog;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text of instructions mentions of a catalog (R42). Names are compared exactly, but for the kind of spaces and apostrophes, and
 * as whole words: "with" does not mention the team {@code it}. A name that stands only inside of a longer one is not meant: "Support
 * VIP" does not mention the team Support where there are both.
 */
public final class Mentions {

    /** They put no space between words, or hang their particles on a name. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final Set<String> names;

    private Mentions(Set<String> names) {
        this.names = names;
    }

    public static Mentions in(String instructions, Catalog catalog) {
        return in(instructions, vocabulary(catalog));
    }

    /** All that a catalog has names for. */
    static List<String> vocabulary(Catalog catalog) {
        return allNames(catalog)
                .map(Mentions::plain)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    static Mentions in(String instructions, List<String> vocabulary) {
        String text = plain(instructions);
        List<Place> places =
                vocabulary.stream().flatMap(name -> places(name, text)).toList();
        return new Mentions(places.stream()
                .filter(place -> places.stream().noneMatch(place::isWithin))
                .map(Place::name)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** @param names of one thing: its name and its id */
    public boolean any(String... names) {
        return Stream.of(names).map(Mentions::plain).anyMatch(this.names::contains);
    }

    /** In English or in French; the words of {@code playbook.md}, and the short ones that prose uses. */
    static boolean method(String line, AssignMethod method) {
        String text = plain(line).toLowerCase(Locale.ROOT).replace('-', ' ');
        return wordsOf(method).stream().anyMatch(text::contains);
    }

    private static List<String> wordsOf(AssignMethod method) {
        return switch (method) {
            case ROUND_ROBIN -> List.of("round robin", "à tour de rôle", "tour à tour");
            case LEAST_OPEN ->
                List.of("least open", "fewest open", "least busy", "moins de conversations", "moins occupé");
        };
    }

    private record Place(String name, int from, int until) {
        boolean isWithin(Place other) {
            return other.from <= from && until <= other.until && name.length() < other.name.length();
        }
    }

    private static Stream<Place> places(String name, String text) {
        return Stream.iterate(text.indexOf(name), from -> from >= 0, from -> text.indexOf(name, from + 1))
                .map(from -> new Place(name, from, from + name.length()))
                .filter(place -> beginsWord(text, place.from()) && beginsWord(text, place.until()));
    }

    /** Whether a word may begin, or has ended, here. */
    private static boolean beginsWord(String text, int at) {
        return at == 0
                || at == text.length()
                || !isLetterOrDigit(text.codePointBefore(at))
                || !isLetterOrDigit(text.codePointAt(at))
                || UNSPACED.contains(UnicodeScript.of(text.codePointBefore(at)))
                || UNSPACED.contains(UnicodeScript.of(text.codePointAt(at)));
    }

    private static boolean isLetterOrDigit(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }

    private static Stream<String> allNames(Catalog catalog) {
        return Stream.of(
                        assignees(catalog),
                        catalog.contactFields().stream().flatMap(field -> Stream.of(field.name(), field.id())),
                        catalog.lifecycleStages().stream(),
                        catalog.closingNotes().stream().map(Catalog.Note::name))
                .flatMap(names -> names);
    }

    /** Names and ids of everybody who may be given a conversation. */
    static Stream<String> assignees(Catalog catalog) {
        return Stream.of(
                        catalog.users().stream().flatMap(user -> Stream.of(user.name(), user.id())),
                        catalog.teams().stream().flatMap(team -> Stream.of(team.name(), team.id())),
                        catalog.agents().stream().flatMap(agent -> Stream.of(agent.name(), agent.id())))
                .flatMap(names -> names);
    }

    private static String plain(String text) {
        return isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace('’', '\'')
                        .replaceAll("[\\s\\p{Z}]+", " ");
    }

    /** As most names are, and a catalog may have thousands: ASCII with single spaces. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at < ' ' || at > '~' || at == ' ' && i > 0 && text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }
}

package dev.maillon.domain.review;

import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.catalog.Catalog;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a text of instructions mentions of a catalog (R42). Names are compared exactly, but for the kind of spaces and apostrophes, and
 * as whole words: "with" does not mention the team {@code it}. A name that stands only inside of a longer one is not meant: "Support
 * VIP" does not mention the team Support where there are both.
 */
public final class Mentions {

    private final Set<String> names;
    private final boolean anyAssignee;

    private Mentions(Set<String> names, boolean anyAssignee) {
        this.names = names;
        this.anyAssignee = anyAssignee;
    }

    public static Mentions in(String instructions, Catalog catalog) {
        return in(instructions, new Vocabulary(catalog));
    }

    static Mentions in(String instructions, Vocabulary vocabulary) {
        Set<String> names = vocabulary.meantBy(instructions);
        return new Mentions(names, names.stream().anyMatch(vocabulary::isAssignee));
    }

    /** @param names of one thing: its name and its id */
    public boolean any(String... names) {
        return Stream.of(names).map(Vocabulary::plain).anyMatch(this.names::contains);
    }

    /** Somebody who may be given a conversation. */
    boolean anyAssignee() {
        return anyAssignee;
    }

    /** In English or in French; the words of {@code playbook.md}, and the short ones that prose uses. */
    static boolean method(String line, AssignMethod method) {
        String text = Vocabulary.plain(line).toLowerCase(Locale.ROOT).replace('-', ' ');
        return wordsOf(method).stream().anyMatch(text::contains);
    }

    private static List<String> wordsOf(AssignMethod method) {
        return switch (method) {
            case ROUND_ROBIN -> List.of("round robin", "à tour de rôle", "tour à tour");
            case LEAST_OPEN ->
                List.of("least open", "fewest open", "least busy", "moins de conversations", "moins occupé");
        };
    }
}

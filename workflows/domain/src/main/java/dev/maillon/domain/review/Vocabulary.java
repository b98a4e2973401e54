package dev.maillon.domain.review;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.text.NormalForms;
import dev.maillon.domain.text.PhraseSearch;
import dev.maillon.domain.text.WordCutter;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a catalog has names for, indexed once for all texts that may mention it. */
final class Vocabulary {

    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"“”«»\\\\])");

    private static final WordCutter WORDS = new WordCutter(c -> c == '_' || Character.isLetterOrDigit(c));

    private final PhraseSearch names;
    private final Set<String> assignees;

    Vocabulary(Catalog catalog) {
        names = new PhraseSearch(
                allNames(catalog)
                        .map(Vocabulary::plain)
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toSet()),
                WORDS);
        assignees = assignees(catalog).map(Vocabulary::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** In their plain form: those that a text of instructions means, as it stands or with a quote in a quoted name escaped. */
    Set<String> meantBy(String instructions) {
        Set<String> meant = names.outermost(plain(instructions));
        if (instructions.indexOf('\\') >= 0) {
            meant.addAll(names.outermost(plain(ESCAPED.matcher(instructions).replaceAll("$1"))));
        }
        return meant;
    }

    /** Whether this is the name or the id of somebody who may be given a conversation. */
    boolean isAssignee(String plain) {
        return assignees.contains(plain);
    }

    /** With one kind of space and apostrophe, and none of them twice. */
    static String plain(String text) {
        return isPlain(text) ? text : NormalForms.nfc(text).replace('’', '\'').replaceAll("[\\s\\p{Z}]+", " ");
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

    private static Stream<String> allNames(Catalog catalog) {
        return Stream.of(
                        assignees(catalog),
                        catalog.contactFields().stream().flatMap(field -> Stream.of(field.name(), field.id())),
                        catalog.lifecycleStages().stream(),
                        catalog.closingNotes().stream().map(Catalog.Note::name))
                .flatMap(names -> names);
    }

    private static Stream<String> assignees(Catalog catalog) {
        return Stream.of(
                        catalog.users().stream().flatMap(user -> Stream.of(user.name(), user.id())),
                        catalog.teams().stream().flatMap(team -> Stream.of(team.name(), team.id())),
                        catalog.agents().stream().flatMap(agent -> Stream.of(agent.name(), agent.id())))
                .flatMap(names -> names);
    }
}

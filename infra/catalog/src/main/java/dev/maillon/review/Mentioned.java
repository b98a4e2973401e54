package dev.maillon.review;

import dev.maillon.action.AssignMethod;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Whether instructions mention something. Names are compared exactly but for the kind of spaces and apostrophes. */
final class Mentioned {

    private Mentioned() {}

    static boolean in(String instructions, String name) {
        return plain(instructions).contains(plain(name));
    }

    /** In English or in French; the words of {@code playbook.md}, and the short ones that prose uses. */
    static boolean method(String lines, AssignMethod method) {
        String text = plain(lines).toLowerCase(Locale.ROOT).replace('-', ' ');
        return wordsOf(method).stream().anyMatch(text::contains);
    }

    private static List<String> wordsOf(AssignMethod method) {
        return switch (method) {
            case ROUND_ROBIN -> List.of("round robin", "à tour de rôle", "tour à tour");
            case LEAST_OPEN ->
                List.of("least open", "fewest open", "least busy", "moins de conversations", "moins occupé");
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replaceAll("[\\s\\p{Z}]+", " ");
    }
}

package dev.maillon.domain.playbook;

import dev.maillon.domain.text.NormalForms;
import dev.maillon.domain.text.Spaces;
import java.text.Normalizer;
import java.util.Locale;

/** How a mention is compared. */
final class Spelling {

    private Spelling() {}

    /** Without case and accents. */
    static String bare(String text) {
        String decomposed = NormalForms.of(Spaces.folded(text), Normalizer.Form.NFKD);
        String unaccented = decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String oneCase = unaccented.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return oneCase.replace("œ", "oe").replace("æ", "ae").replace("ø", "o");
    }
}

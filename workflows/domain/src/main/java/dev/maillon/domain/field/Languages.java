package dev.maillon.domain.field;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Languages, read to their ISO 639 code: by a BCP 47 tag and by their English, French and own names. */
final class Languages {

    private static final Pattern TAG = Pattern.compile("(\\p{Alpha}{2,3})(?:[-_]\\p{Alnum}{2,8}){1,4}");

    private static final Places PLACES = places();

    private Languages() {}

    /** The first part of a tag: fr of fr-CA. */
    static Optional<String> read(String text) {
        Matcher tag = TAG.matcher(text);
        return PLACES.read(tag.matches() ? tag.group(1) : text);
    }

    private static Places places() {
        Places places = new Places();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            places.addCode(code, code);
            Stream.of(language, Locale.FRENCH, Locale.ENGLISH)
                    .forEach(in -> places.addName(language.getDisplayLanguage(in), code));
        }
        return places;
    }
}

package dev.maillon.bench.eval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * ExpectedWords to be looked for in a reply: a text, or a regular expression between slashes. Upper and lower case are the same, accents are not;
 * spaces and apostrophes are of one kind.
 *
 * @param written as in the file
 */
public record ExpectedWords(@JsonValue String written, Pattern pattern) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExpectedWords of(String written) {
        return new ExpectedWords(
                written, Pattern.compile(expression(written), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    public boolean in(String text) {
        return pattern.matcher(plain(text)).find();
    }

    private static String expression(String written) {
        boolean regex = written.length() > 2 && written.startsWith("/") && written.endsWith("/");
        String text = plain(written);
        return regex ? checked(text.substring(1, text.length() - 1)) : Pattern.quote(text);
    }

    private static String checked(String regex) {
        try {
            return Pattern.compile(regex).pattern();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("/" + regex + "/ is no regular expression: " + e.getDescription(), e);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replaceAll("[\\p{Z}\\s]+", " ");
    }

    @Override
    public String toString() {
        return written;
    }
}

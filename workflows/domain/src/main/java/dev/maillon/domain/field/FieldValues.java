package dev.maillon.domain.field;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.FieldValue.Flag;
import dev.maillon.domain.action.FieldValue.Numeric;
import dev.maillon.domain.action.FieldValue.Text;
import dev.maillon.domain.field.Reading.Fits;
import dev.maillon.domain.field.Reading.Misfit;
import dev.maillon.domain.text.NormalForms;
import dev.maillon.domain.text.Suggestions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a value with its field's type, and shows it to a customer. A value is kept in one form, whoever wrote it and how. */
public final class FieldValues {

    private static final int MOST_CHARACTERS = 255;
    private static final int MOST_BYTES = 16 * 1024;
    private static final int LONGEST_ANSWER = 20;
    private static final int MOST_OPTIONS = 50;
    private static final Set<String> YES = Set.of("yes", "true", "on", "1", "oui", "vrai", "y", "o");
    private static final Set<String> NO = Set.of("no", "false", "off", "0", "non", "faux", "n");

    /** Words that may stand around a date, a time or an address without changing it. */
    private static final Set<String> AROUND =
            Set.of(("on the at le la l a vers around about environ du de pour for is mailto tel in"
                            + " morning afternoon evening night matin soir apres midi")
                    .split(" ", -1));

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");
    /** Emphasis and a smile; a mark that says no, or asks, stays. */
    private static final Pattern AROUND_WORD =
            Pattern.compile("^[\\s\"'«“(*_]+|(?:[\\s\"'»”).!,*_]|[:;]-?\\)|(?![👎❌🚫❎])\\p{So}[\\p{Sk}\\uFE0F]?)+$");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private FieldValues() {}

    /** @param raw as it was said or sent; a value that is in its kept form already reads as itself */
    public static Reading read(ContactField field, FieldValue raw, ReadingContext context) {
        String text = Folding.trimmed(raw.text());
        if (field.builtIn() && field.id().equals("countryCode")) {
            return fitsOr(Countries.read(text), "a country, such as FR or France");
        }
        if (field.builtIn() && field.id().equals("language")) {
            return fitsOr(Languages.read(text), "a language, such as fr or French");
        }
        return switch (field.type()) {
            case TEXT -> line(text);
            case LONG_TEXT -> page(text);
            case EMAIL -> whole(FieldType.EMAIL, text, context, "an e-mail address, such as ann@example.com");
            case PHONE -> whole(FieldType.PHONE, text, context, "a phone number, such as +33 6 12 34 56 78");
            case URL -> whole(FieldType.URL, text, context, "a web address, such as https://example.com");
            case DATE -> whole(FieldType.DATE, text, context, "a date, such as 2026-11-24");
            case TIME -> whole(FieldType.TIME, text, context, "a time, such as 14:00");
            case NUMBER -> number(raw, text, context);
            case LIST -> option(field, text);
            case CHECKBOX -> checkbox(raw, text);
        };
    }

    /** As a customer reads it, in their language and country. */
    public static String show(ContactField field, FieldValue value, ReadingContext context) {
        return Shown.of(field, value, context);
    }

    private static Reading fitsOr(Optional<String> value, String expected) {
        return value.<Reading>map(found -> new Fits(new Text(found))).orElseGet(() -> Misfit.expecting(expected));
    }

    private static Reading line(String text) {
        String line = LINE_BREAKS.matcher(text).replaceAll(" ");
        return line.isEmpty() || line.length() > MOST_CHARACTERS
                ? Misfit.expecting("text of 1 to " + MOST_CHARACTERS + " characters")
                : new Fits(new Text(line));
    }

    private static Reading page(String text) {
        return text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Misfit.expecting("text of at most 16 KB")
                : new Fits(new Text(text));
    }

    /** One such value, said once or twice, and nothing else but words that change nothing. */
    private static Reading whole(FieldType type, String text, ReadingContext context, String expected) {
        FreeText said = new FreeText(text, context);
        return said.only(type)
                .filter(value -> saysNothingElse(said.besides(type)))
                .<Reading>map(Fits::new)
                .orElseGet(() -> Misfit.expecting(expected));
    }

    private static boolean saysNothingElse(String blanked) {
        return Arrays.stream(NO_WORD.split(Folding.fold(blanked), -1))
                .allMatch(word -> word.isEmpty() || AROUND.contains(word));
    }

    /** "2,500 euros" is a number; two numbers are none. */
    private static Reading number(FieldValue raw, String text, ReadingContext context) {
        if (raw instanceof Numeric numeric) {
            return new Fits(numeric);
        }
        FreeText said = new FreeText(text, context);
        return said.only(FieldType.NUMBER)
                .filter(value -> said.all(FieldType.NUMBER).count() == 1)
                .<Reading>map(Fits::new)
                .orElseGet(() -> Misfit.expecting("a number, such as 2500"));
    }

    private static Reading option(ContactField field, String text) {
        return field.options().stream()
                .filter(option -> NormalForms.nfc(option).equals(text))
                .findFirst()
                .<Reading>map(option -> new Fits(new Text(option)))
                .orElseGet(() -> misfit(text, field.options()));
    }

    /** Where none is near, any may be meant; nobody reads hundreds. */
    private static Misfit misfit(String text, List<String> options) {
        List<String> told = options.subList(0, Math.min(MOST_OPTIONS, options.size()));
        int more = options.size() - told.size();
        List<String> near = Suggestions.of(text, options);
        return new Misfit(
                "one of " + String.join(", ", told) + (more > 0 ? " and " + more + " more" : ""),
                near.isEmpty() ? told : near);
    }

    private static Reading checkbox(FieldValue raw, String text) {
        String said = text.length() > LONGEST_ANSWER ? "" : Folding.fold(text);
        String word = AROUND_WORD.matcher(said).replaceAll("");
        if (raw instanceof Flag flag) {
            return new Fits(flag);
        }
        return YES.contains(word) || NO.contains(word)
                ? new Fits(new Flag(YES.contains(word)))
                : Misfit.expecting("yes or no");
    }
}

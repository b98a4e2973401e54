package dev.maillon.field;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/** E-mail addresses in a text. */
final class Emails {

    private static final Pattern CANDIDATE =
            Pattern.compile("[^\\s<>\"(),;:«»“”\\[\\]@]{1,64}@[^\\s<>\"(),;:«»“”\\[\\]@]{3,255}");
    private static final Pattern TAIL = Pattern.compile("[.!?'’*_]+$");

    private Emails() {}

    static List<Span<String>> find(String nfc) {
        return CANDIDATE
                .matcher(nfc)
                .results()
                .map(match -> {
                    String address = TAIL.matcher(match.group()).replaceFirst("");
                    return new Span<>(match.start(), match.start() + address.length(), address);
                })
                .filter(span -> EmailValidator.getInstance().isValid(span.value()))
                .map(span -> new Span<>(span.start(), span.end(), canonical(span.value())))
                .toList();
    }

    /** Only the domain ignores case. */
    private static String canonical(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}

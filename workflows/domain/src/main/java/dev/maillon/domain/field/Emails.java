package dev.maillon.domain.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.apache.commons.validator.routines.DomainValidator.Item;
import org.apache.commons.validator.routines.EmailValidator;

/** E-mail addresses in a text, by commons-validator; whatever punctuation stands around them. */
public final class Emails {

    /** An address may hold more, quoted for instance; nobody writes it so to a shop. */
    private static final String CHARACTER = "[^\\s\\p{Z}\\p{C}\\p{So}<>\"(),;:«»“”…。，、；：！？（）【】《》\\[\\]=/|@]";

    private static final Pattern CANDIDATE =
            Pattern.compile("(?<!" + CHARACTER + ")" + CHARACTER + "{1,64}@" + CHARACTER + "{3,255}");
    /**
     * Top-level domains that the public root does not have and that people write nevertheless: examples and tests (RFC 2606), a company's
     * own (ICANN reserved .internal in 2024).
     */
    private static final DomainValidator DOMAINS = DomainValidator.getInstance(
            false, List.of(new Item(ArrayType.GENERIC_PLUS, new String[] {"example", "test", "internal", "local"})));

    private static final EmailValidator VALIDATOR = new EmailValidator(false, false, DOMAINS);

    private static final Pattern HEAD = Pattern.compile("^[.!?'‘’*]+");
    private static final Pattern TAIL = Pattern.compile("[.!?'’*_]+$");

    private Emails() {}

    /** Whether a text is an address and nothing else. */
    public static boolean isOne(String text) {
        return VALIDATOR.isValid(text);
    }

    /** @param folded the same text, see {@link Folding} */
    static List<Span<Optional<String>>> find(String nfc, String folded) {
        return Qualifiers.OF_CONTACTS.unlessChanged(
                CANDIDATE
                        .matcher(nfc)
                        .results()
                        .map(match -> bare(match.start(), match.group()))
                        .filter(span -> VALIDATOR.isValid(span.value()))
                        .map(span -> new Span<>(span.start(), span.end(), canonical(span.value())))
                        .toList(),
                folded);
    }

    private static Span<String> bare(int start, String written) {
        String tailed = HEAD.matcher(written).replaceFirst("");
        int head = written.length() - tailed.length();
        String address = TAIL.matcher(tailed).replaceFirst("");
        return new Span<>(start + head, start + head + address.length(), address);
    }

    /** Only the domain ignores case. */
    private static String canonical(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}

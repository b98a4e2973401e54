package dev.maillon.domain.field;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses in a text: absolute http and https, and those that begin with {@code www.}, which are taken as https. */
final class Links {

    private static final Pattern CANDIDATE =
            Pattern.compile("(?i)(?<![\\p{L}\\d@.-])(?:https?://|www\\.)[^\\s\\p{Z}\\p{C}<>\"«»“”]{1,2000}");
    private static final Pattern TAIL = Pattern.compile("[.,;:!?'’…。*\\]]+$");
    private static final Pattern TAIL_OR_BRACKET = Pattern.compile("[.,;:!?'’…。*\\])]+$");
    private static final Pattern PARTS =
            Pattern.compile("(https?://(?:[^/?#@]*@)?)([^/?#:@]+)(.*)", Pattern.CASE_INSENSITIVE);

    private Links() {}

    static List<Span<String>> find(String nfc) {
        return CANDIDATE
                .matcher(nfc)
                .results()
                .map(match -> bare(match.start(), match.group()))
                .flatMap(span -> canonical(span.value()).stream().map(url -> new Span<>(span.start(), span.end(), url)))
                .toList();
    }

    /** A closing bracket belongs to an address that has an opening one. */
    private static Span<String> bare(int start, String written) {
        Pattern tail = written.indexOf('(') < 0 ? TAIL_OR_BRACKET : TAIL;
        String address = tail.matcher(written).replaceFirst("");
        return new Span<>(start, start + address.length(), address);
    }

    /** Scheme and host in lower case, the host in ASCII; the rest as it is written. */
    private static Optional<String> canonical(String written) {
        String absolute = written.regionMatches(true, 0, "www.", 0, 4) ? "https://" + written : written;
        Matcher parts = PARTS.matcher(absolute);
        return parts.matches() ? valid(parts.group(1), parts.group(2), parts.group(3)) : Optional.empty();
    }

    private static Optional<String> valid(String before, String host, String rest) {
        try {
            String url = before.toLowerCase(Locale.ROOT) + IDN.toASCII(host).toLowerCase(Locale.ROOT) + rest;
            return new URI(url).getHost() == null ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}

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

    private static final Pattern CANDIDATE = Pattern.compile(
            "(?i)(?<![\\p{L}\\d@.-])(?:https?://|www\\.)(?:(?![,;|]https?://)[^\\s\\p{Z}\\p{C}\\p{So}<>\"«»“”，、。；：！？（）【】《》]){1,2000}");
    private static final Pattern TAIL = Pattern.compile("[.,;:!?'’…*`]+$");
    private static final Pattern PARTS =
            Pattern.compile("(https?://(?:[^/?#@]*@)?)([^/?#:@]+)(.*)", Pattern.CASE_INSENSITIVE);

    /** What an address can't have as it is; a percent sign that begins no code neither. */
    private static final Pattern ILLEGAL = Pattern.compile("[|{}\\[\\]\\\\^`]|%(?![0-9A-Fa-f]{2})");

    private Links() {}

    static List<Span<Optional<String>>> find(String nfc, String folded) {
        return Qualifiers.OF_CONTACTS.unlessChanged(
                CANDIDATE
                        .matcher(nfc)
                        .results()
                        .map(match -> bare(nfc, match.start(), match.end()))
                        .flatMap(span ->
                                canonical(span.value()).stream().map(url -> new Span<>(span.start(), span.end(), url)))
                        .toList(),
                folded);
    }

    /** Without what stands around it: a closing bracket belongs to an address that has an opening one. */
    private static Span<String> bare(String text, int start, int end) {
        String written = text.substring(start, closed(text, start, end));
        char opening = start == 0 ? ' ' : text.charAt(start - 1);
        int named = "<[|".indexOf(opening) < 0 ? -1 : written.indexOf('|');
        String address =
                TAIL.matcher(named < 0 ? written : written.substring(0, named)).replaceFirst("");
        boolean emphasised = opening == '_' && address.endsWith("_");
        return new Span<>(
                start,
                start + address.length() - (emphasised ? 1 : 0),
                address.substring(0, address.length() - (emphasised ? 1 : 0)));
    }

    /** Where a bracket closes that was not opened. */
    private static int closed(String text, int start, int end) {
        int[] open = new int[3];
        for (int i = start; i < end; i++) {
            int opening = "([{".indexOf(text.charAt(i));
            int closing = ")]}".indexOf(text.charAt(i));
            if (opening >= 0) {
                open[opening]++;
            }
            if (closing >= 0 && --open[closing] < 0) {
                return i;
            }
        }
        return end;
    }

    /** Scheme and host in lower case, the host in ASCII; the rest as it is written, but for what has to be encoded. */
    private static Optional<String> canonical(String written) {
        String absolute = written.regionMatches(true, 0, "www.", 0, 4) ? "https://" + written : written;
        Matcher parts = PARTS.matcher(absolute);
        return parts.matches() ? valid(parts.group(1), parts.group(2), parts.group(3)) : Optional.empty();
    }

    /** Names of hosts on the web have underscores, though a host by the letter of its standard has none. */
    private static Optional<String> valid(String before, String host, String rest) {
        try {
            String scheme = before.toLowerCase(Locale.ROOT);
            String ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
            String encoded = ILLEGAL.matcher(rest)
                    .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
            int fragment = encoded.indexOf('#') + 1;
            String legal =
                    encoded.substring(0, fragment) + encoded.substring(fragment).replace("#", "%23");
            boolean isHost = new URI(scheme + ascii.replace('_', 'x') + legal).getHost() != null;
            return isHost ? Optional.of(scheme + ascii + legal) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}

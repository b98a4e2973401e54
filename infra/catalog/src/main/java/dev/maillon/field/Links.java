package dev.maillon.field;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Web addresses in a text: absolute http and https, and those that begin with {@code www.}, which are taken as https. */
final class Links {

    private static final Pattern CANDIDATE =
            Pattern.compile("(?i)(?<![\\p{L}\\d])(?:https?://|www\\.)[^\\s<>\"«»“”]{1,2000}");
    private static final Pattern TAIL = Pattern.compile("[.,;:!?'’)\\]]+$");

    private Links() {}

    static List<Span<String>> find(String nfc) {
        return CANDIDATE
                .matcher(nfc)
                .results()
                .map(match -> new Span<>(
                        match.start(), match.end(), TAIL.matcher(match.group()).replaceFirst("")))
                .flatMap(span -> canonical(span.value()).stream()
                        .map(url -> new Span<>(
                                span.start(), span.start() + span.value().length(), url)))
                .toList();
    }

    private static Optional<String> canonical(String written) {
        String absolute = written.regionMatches(true, 0, "www.", 0, 4) ? "https://" + written : written;
        try {
            URI uri = new URI(absolute);
            return uri.getHost() == null ? Optional.empty() : Optional.of(absolute);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

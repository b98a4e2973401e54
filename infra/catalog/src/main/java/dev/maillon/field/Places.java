package dev.maillon.field;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Countries and languages, by their codes and by their English and French names. */
final class Places {

    private static final List<Locale> TOLD_IN = List.of(Locale.ENGLISH, Locale.FRENCH);

    static final Places COUNTRIES = new Places(
            Locale.getISOCountries(),
            (code, in) -> Locale.of("", code).getDisplayCountry(in),
            Map.of(
                    "usa",
                    "US",
                    "u.s.a.",
                    "US",
                    "uk",
                    "GB",
                    "england",
                    "GB",
                    "angleterre",
                    "GB",
                    "great britain",
                    "GB",
                    "grande-bretagne",
                    "GB",
                    "scotland",
                    "GB",
                    "holland",
                    "NL",
                    "hollande",
                    "NL"));

    static final Places LANGUAGES =
            new Places(Locale.getISOLanguages(), (code, in) -> Locale.of(code).getDisplayLanguage(in), Map.of());

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> known;

    private Places(String[] isoCodes, BiFunction<String, Locale, String> name, Map<String, String> aliases) {
        known = Set.copyOf(Arrays.asList(isoCodes));
        for (String code : isoCodes) {
            TOLD_IN.forEach(in -> codes.put(Folding.fold(name.apply(code, in)), code));
        }
        codes.putAll(aliases);
    }

    /** A code, a name, or a text that names exactly one. */
    Optional<String> read(String text, boolean upperCase) {
        String folded = Folding.fold(text.strip());
        String code = upperCase ? folded.toUpperCase(Locale.ROOT) : folded;
        if (known.contains(code)) {
            return Optional.of(code);
        }
        String language = folded.contains("-") ? folded.substring(0, folded.indexOf('-')) : folded;
        return !upperCase && known.contains(language) && folded.length() <= 8 ? Optional.of(language) : named(folded);
    }

    private Optional<String> named(String folded) {
        String exact = codes.get(folded);
        if (exact != null) {
            return Optional.of(exact);
        }
        Set<String> hits = new LinkedHashSet<>();
        codes.forEach((name, code) -> {
            if (name.length() > 3 && folded.contains(name) && isWord(folded, name)) {
                hits.add(code);
            }
        });
        return hits.size() == 1 ? Optional.of(hits.iterator().next()) : Optional.empty();
    }

    private static boolean isWord(String folded, String name) {
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])")
                .matcher(folded)
                .find();
    }
}

package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Catalog.Fallback;
import dev.maillon.domain.catalog.Catalog.Workspace;
import dev.maillon.domain.text.Suggestions;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code workspace}. */
final class WorkspaceReader {

    private static final List<String> KEYS =
            List.of("name", "timeZone", "language", "country", "fallback", "businessHours");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final Fallback NO_FALLBACK = new Fallback(null, null);
    private static final Workspace NONE = new Workspace("", ZoneOffset.UTC, "", "", NO_FALLBACK, null);

    private WorkspaceReader() {}

    static Workspace workspace(Section root) {
        Section workspace = root.requiredSection("workspace", KEYS);
        return workspace == null
                ? NONE
                : new Workspace(
                        workspace.requiredText("name", Formats::name),
                        workspace.required("timeZone", WorkspaceReader::timeZone, ZoneOffset.UTC),
                        workspace.requiredText("language", WorkspaceReader::language),
                        workspace.requiredText("country", WorkspaceReader::country),
                        fallback(workspace),
                        HoursReader.businessHours(workspace));
    }

    private static Fallback fallback(Section workspace) {
        workspace.require("fallback");
        Fallback fallback = FallbackReader.fallback(workspace);
        return fallback == null ? NO_FALLBACK : fallback;
    }

    private static ZoneId timeZone(Value value) {
        String zone = Formats.name(value);
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Unfit(() -> ProblemWording.quoted(zone) + " is not a time zone. " + nearest(zone));
        }
    }

    private static String nearest(String zone) {
        List<String> near = Suggestions.of(zone, ZoneId.getAvailableZoneIds());
        return near.isEmpty() ? "Write its region, such as Europe/Paris." : "Did you mean " + near.getFirst() + "?";
    }

    private static String language(Value value) {
        String tag = Formats.name(value).replace('_', '-');
        Locale locale = Locale.forLanguageTag(tag);
        if (!LANGUAGES.contains(locale.getLanguage()) || !locale.toLanguageTag().equalsIgnoreCase(tag)) {
            throw new Unfit(
                    ProblemWording.quoted(tag) + " is not a language; write its code, such as en, fr or pt-BR.");
        }
        return locale.toLanguageTag();
    }

    private static String country(Value value) {
        String code = Formats.name(value);
        if (!COUNTRIES.contains(code)) {
            String upper = code.toUpperCase(Locale.ROOT);
            String hint = COUNTRIES.contains(upper) ? "Write " + upper + "." : "Write two letters, such as FR.";
            throw new Unfit(ProblemWording.quoted(code) + " is not a country of ISO 3166. " + hint);
        }
        return code;
    }
}

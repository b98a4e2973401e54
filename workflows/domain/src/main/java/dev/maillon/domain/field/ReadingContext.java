package dev.maillon.domain.field;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a value's meaning depends on beside its text: "2,500" is 2500 in English and 2.5 in French, "06 12 34 56 78" needs a country,
 * "tomorrow" needs the clock.
 *
 * @param language of the contact, else the workspace's; BCP 47, such as {@code fr}
 * @param country of the contact, else the workspace's; ISO 3166 alpha-2
 */
public record ReadingContext(String language, String country, ZoneId timeZone, Instant now) {

    /** Without script and region: {@code en} of {@code en-GB}. */
    String primaryLanguage() {
        return Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
    }
}

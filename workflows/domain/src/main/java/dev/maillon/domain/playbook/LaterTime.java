package dev.maillon.domain.playbook;

import dev.maillon.domain.text.Spaces;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases of a later time, such as "tomorrow at 5 pm" and "demain à 17 h". A step that one follows is not done (R14, R46). */
final class LaterTime {

    private static final String CLOCK = "\\d{1,2}(?: ?(?:h|:) ?\\d{2}| ?h| o'clock)?(?: ?[ap]\\.?m\\.?)?";
    private static final String COUNT = "(?:\\d{1,4}|an?|one|two|three|une?|deux|trois|quelques|a few)";
    private static final String DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
    private static final String JOUR = "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche";
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?";

    private static final String ENGLISH = "(?:the day after )?tomorrow(?: morning| afternoon| evening| night)?"
            + "|tonight|later(?: today| on)?|this (?:afternoon|evening)"
            + "|in " + COUNT + " (?:minute|hour|day|week|month)s?"
            + "|(?:at|after) (?:" + CLOCK + "|noon|midnight)"
            + "|next (?:week|month|" + DAY + ")|on (?:" + DAY + "|" + DATE + ")|after business hours";

    private static final String FRENCH = "(?:après-)?demain(?: matin| midi| après-midi| soir)?"
            + "|ce soir|cet après-midi|plus tard"
            + "|dans " + COUNT + " (?:minute|heure|jour|semaine|moi)s?"
            + "|(?:à|après|vers|dès) (?:" + CLOCK + "|midi|minuit)"
            + "|la semaine prochaine|le mois prochain|(?:" + JOUR + ")(?: prochain)?|le (?:" + DATE + ")";

    /** At most four phrases in a row, so that the search stays linear. */
    private static final String PHRASES =
            "(?:" + ENGLISH + "|" + FRENCH + ")(?:,? (?:" + ENGLISH + "|" + FRENCH + ")){0,3}";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern WHOLE = Pattern.compile(PHRASES, FLAGS);
    private static final Pattern AT_END = Pattern.compile(",? (?:" + PHRASES + ")$", FLAGS);

    private static final Pattern ANYWHERE = Pattern.compile("(?<![\\p{L}\\d])" + PHRASES + "(?![\\p{L}\\d])", FLAGS);

    private LaterTime() {}

    static boolean isOne(String text) {
        return WHOLE.matcher(plain(text)).matches();
    }

    /** Where the phrase begins that ends the text; the text's length where none does. The whole text is never one. */
    static int startAtEnd(String text) {
        Matcher matcher = AT_END.matcher(plain(text));
        return matcher.find() ? matcher.start() : text.length();
    }

    /** The first in a text. */
    static Optional<MatchResult> in(String text) {
        return ANYWHERE.matcher(plain(text)).results().findFirst();
    }

    private static String plain(String text) {
        return Spaces.folded(text);
    }
}

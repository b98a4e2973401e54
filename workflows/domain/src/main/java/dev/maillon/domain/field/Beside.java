package dev.maillon.domain.field;

import java.util.regex.Pattern;

/**
 * What changes a value where it stands directly beside it, and is no fixed phrase: another number joined to it, a comparison behind the
 * noun that it counts. As {@link Phrase}, in time proportional to the text.
 */
record Beside(Pattern before, Pattern after) {

    /** A number before it is counted, and neither a day nor minutes. */
    static final String NO_PEOPLE = "(?! " + WordLists.NOUNS.either("people") + "(?![\\p{L}\\d]))";

    private static final String END = "(?![\\p{L}\\d])";
    private static final String NEVER = "(?!)";
    private static final String NUMBER = "(?:\\d{1,2}(?:st|nd|rd|th|er)?|" + NumberWords.SMALL.eitherAbove(1)
            + ")(?![\\p{L}\\d:/-]|[.,]\\d| ?[ap]\\.?m| ?h(?:eures?)?(?!\\p{L})| o'clock)";

    /** "December 24 and 25", but not "December 24 and 2 people". */
    private static final String JOINED =
            " ?(?:and|et|to|through|au|jusqu'au|puis|then|ainsi que|as well as|a defaut|or else|failing that|[&+/–—-])(?: on)? ?(?:le |the |au )?"
                    + NUMBER + NO_PEOPLE;

    private static final String HOUR = "(?:\\d{1,2}|" + NumberWords.SMALL.either() + ")";

    /** "Tomorrow 4 or 5 pm": the day is not open. */
    private static final String HOURS =
            HOUR + " ?(?:or|ou|and|et|to|a|/|-) ?" + HOUR + " ?(?:h(?:eures?)?|[ap]\\.?m|o'clock)" + END;

    /** "December 3, 4 or 5" and "in 2 weeks, 3 days", but not "on 3 December, 4 for dinner". */
    private static final String LISTED = "(?: ?[,;] ?|(?<!tomorrow|today|demain|aujourd'hui) )(?!" + HOURS
            + ")(?:le |the )?"
            + NUMBER
            + "(?= ?(?:$|[.!?;,&/+\\n-]|\\d|(?:and|et|or|ou|to|days?|jours?|a defaut|sinon|else)" + END + "))|(?: a)? "
            + NUMBER
            + " (?:jours?|semaines?|mois)" + END;

    private static final String LISTED_BEFORE =
            "(?<!\\p{L})(?:le|the) \\d{1,2}(?:st|nd|rd|th|er)? ?(?:, ?| et | ou | and | or |& ?)(?:le |the )?";

    /** "New York time"; "any time" names no place. */
    private static final String ZONE =
            "(?: (?!" + WordLists.NOUNS.either("no-zone") + END + ")\\p{L}{1,20}){1,2} time" + END;

    private static final String TO_ANOTHER = " ?[–—-] ?\\d{1,2} ?(?:h|:\\d|[ap]\\.?m)";

    /** "2 pm over in Springfield", "14h à Lyon"; before an English "a" stands no am, pm, o'clock and noon. */
    private static final String ELSEWHERE =
            "(?: (?:time|here|there|over|back|out|ici|la-bas)){0,3} (?:in|(?<![mkn.] )a) (?!(?:"
                    + WordLists.NOUNS.either("no-place") + "|" + NumberWords.SMALL.either() + "|"
                    + NumberWords.MONTHS.either()
                    + "|"
                    + NumberWords.WEEKDAYS.either() + ")" + END + ")\\p{L}{2}| (?:" + WordLists.NOUNS.either("namesake")
                    + ")"
                    + END;

    private static final String HIRED =
            "(?<!\\p{L})(?:lou(?:er?|ons)|location|rent|hire)(?: [\\p{L}'-]{1,20}){0,4} (?:pour|for|de) ?";

    /** "John 3:16", and not "call John at 3:16". */
    private static final String CHAPTER =
            "(?<!\\p{L})(?:psalm|verse|psaume|verset|john|luke|matthew|genesis|romans) ?(?=\\d{1,2}:\\d\\d(?! ?[ap]\\.?m))";

    private static final String COMPARED =
            "(?: ?\\p{Sc}| ?%| \\p{L}{1,20}){0,2} (?:(?:at|a) (?:the )?(?:very )?(?:most|least)|or (?:more|less|fewer|up|over|under|so)"
                    + "|and (?:more|up|over)(?! (?!please" + END + ")\\p{L})|max(?:imum)?|min(?:imum)?"
                    + "|au (?:grand )?(?:moins|plus|max(?:imum)?|min(?:imum)?)(?! (?:tard|tot|vite))"
                    + "|ou (?:plus|moins)(?! (?:tard|tot))|et plus(?! (?!svp|s'il)\\p{L})|et quelques|and a (?:half|quarter|third)|et (?:demie?|quart|un quart)|tops(?! \\p{L})|voire plus)"
                    + END
                    + "|[ -]?(?:odd|ish|some|something)" + END;

    /** What else has numbers of as many digits. */
    private static final String NUMBERED = WordLists.NOUNS.either("numbered");

    private static final String OTHER_NUMBER =
            "(?<!\\p{L})iban(?: ?[:=])?(?: ?[a-z0-9]{1,4}+){0,9}+ ?|(?<!\\p{L})" + NUMBERED
                    + "(?: ?(?:number|numero|no|nr|n°|n|id|code|ref|#))?(?:'s)?(?:(?<=ref|no|nr|cmd|art)\\.)?(?: (?:is|est))?(?: (?:le|the))? ?[:=#-]? ?";

    private static final String IS_OTHER_NUMBER =
            " (?:is|est) (?:my|mon|ma|the|le|la|our|notre) (?:(?:numero|n°) ?(?:de |d'|du )?)?" + NUMBERED + END;

    private static final int REACH = 80;

    static final Beside NUMBERS = of(NEVER, COMPARED);
    static final Beside DATES = of(LISTED_BEFORE, JOINED + "|" + LISTED);
    static final Beside DATES_TO_COME = of(LISTED_BEFORE + "|(?<!\\p{L})un ", JOINED + "|" + LISTED);
    static final Beside TIMES = of(HIRED + "|" + CHAPTER, JOINED + "|" + TO_ANOTHER + "|" + ZONE + "|" + ELSEWHERE);
    static final Beside PHONES = of(OTHER_NUMBER, IS_OTHER_NUMBER);
    static final Beside OTHERS = of(NEVER, NEVER);

    private static Beside of(String before, String after) {
        return new Beside(
                Pattern.compile(Phrase.spaced("(?:" + before + ")$")),
                Pattern.compile(Phrase.spaced("(?:" + after + ")")));
    }

    boolean change(String text, int start, int end) {
        return before.matcher(text)
                        .region(Math.max(0, start - REACH), start)
                        .useTransparentBounds(true)
                        .find()
                || after.matcher(text)
                        .region(end, Math.min(text.length(), end + REACH))
                        .useTransparentBounds(true)
                        .lookingAt();
    }
}

package dev.maillon.domain.field;

import java.util.regex.Pattern;

/**
 * What changes a value where it stands directly beside it, and is no fixed phrase: another number joined to it, a comparison behind the
 * noun that it counts. As {@link Phrase}, in time proportional to the text.
 */
record Beside(Pattern before, Pattern after) {

    private static final WordLists NOUNS = WordLists.of("nouns");

    /** A number before it is counted, and neither a day nor minutes. */
    static final String NO_PEOPLE = "(?! " + NOUNS.either("people") + "(?![\\p{L}\\d]))";

    private static final String END = "(?![\\p{L}\\d])";
    private static final String NEVER = "(?!)";
    private static final String NUMBER = "(?:\\d{1,2}(?:st|nd|rd|th|er)?|" + NumberWords.SMALL.eitherAbove(1)
            + ")(?![\\p{L}\\d:/-]|[.,]\\d| ?[ap]\\.?m| ?h(?:eures?)?(?!\\p{L})| o'clock)";

    /** "December 24 and 25", but not "December 24 and 2 people". */
    private static final String JOINED =
            " ?(?:and|et|to|through|au|jusqu'au|puis|then|ainsi que|as well as|[&+/–—-])(?: on)? ?(?:le |the |au )?"
                    + NUMBER + NO_PEOPLE;

    /** "December 3, 4 or 5" and "in 2 weeks, 3 days", but not "on 3 December, 4 for dinner". */
    private static final String LISTED = " ?, ?(?:le |the )?" + NUMBER
            + "(?= ?(?:$|[.!?;,&/+\\n-]|(?:and|et|or|ou|to|days?|jours?)" + END + "))|(?: a)? " + NUMBER
            + " (?:jours?|semaines?|mois)" + END;

    /** "New York time"; "any time" names no place. */
    private static final String ZONE = "(?: (?!" + NOUNS.either("no-zone") + END + ")\\p{L}{1,20}){1,2} time" + END;

    private static final String HIRED =
            "(?<!\\p{L})(?:lou(?:er?|ons)|location|rent|hire)(?: [\\p{L}'-]{1,20}){0,4} (?:pour|for|de) ?";

    private static final String COMPARED =
            "(?: ?\\p{Sc}| ?%| \\p{L}{1,20}){0,2} (?:(?:at|a) (?:the )?(?:very )?(?:most|least)|or (?:more|less|fewer|up|over|under|so)"
                    + "|and (?:more|up|over)(?! (?!please" + END + ")\\p{L})|max(?:imum)?|min(?:imum)?"
                    + "|au (?:grand )?(?:moins|plus|max(?:imum)?|min(?:imum)?)(?! (?:tard|tot|vite))"
                    + "|ou (?:plus|moins)(?! (?:tard|tot))|et plus(?! (?!svp|s'il)\\p{L})|et quelques|tops(?! \\p{L})|voire plus)"
                    + END
                    + "|[ -]?(?:odd|ish|some|something)" + END;

    /** What else has numbers of as many digits. */
    private static final String NUMBERED = NOUNS.either("numbered");

    private static final String OTHER_NUMBER = "(?<!\\p{L})" + NUMBERED
            + "(?: ?(?:number|numero|no|nr|n°|n|id|code|ref|#))?(?:'s)?\\.?(?: (?:is|est))?(?: (?:le|the))? ?[:=#-]? ?";

    private static final String IS_OTHER_NUMBER =
            " (?:is|est) (?:my|mon|ma|the|le|la|our|notre) (?:(?:numero|n°) ?(?:de |d'|du )?)?" + NUMBERED + END;

    private static final int REACH = 80;

    static final Beside NUMBERS = of(NEVER, COMPARED);
    static final Beside DATES = of(NEVER, JOINED + "|" + LISTED);
    static final Beside TIMES = of(HIRED, JOINED + "|" + ZONE);
    static final Beside PHONES = of(OTHER_NUMBER, IS_OTHER_NUMBER);
    static final Beside OTHERS = of(NEVER, NEVER);

    private static Beside of(String before, String after) {
        return new Beside(
                Pattern.compile(Phrase.spaced("(?:" + before + ")$")),
                Pattern.compile(Phrase.spaced("(?:" + after + ")")));
    }

    boolean change(String text, int start, int end) {
        return before.matcher(text.substring(Math.max(0, start - REACH), start)).find()
                || after.matcher(text.substring(end, Math.min(text.length(), end + REACH)))
                        .lookingAt();
    }
}

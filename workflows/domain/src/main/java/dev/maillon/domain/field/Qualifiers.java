package dev.maillon.domain.field;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words beside a value that make it mean something else: "before 5 pm" is not 5 pm, "two or 3" not 3, "broken since Monday" no Monday to
 * come. Such words are few in a language, so they are listed in {@code qualifiers.en.txt} and its like; a value counts only where none of
 * them reaches it.
 *
 * @param before and {@code after}: the value, with nothing between but words that change nothing
 * @param around the value, anywhere in its part of the sentence
 * @param anywhere in its sentence
 * @param past as {@code around}, unless the same part says what is wanted
 * @param refusal of the value in the words that follow, of the next sentence even: "Monday? That doesn't work"
 * @param between words that change nothing
 */
record Qualifiers(
        Set<String> before,
        Set<String> after,
        Set<String> around,
        Set<String> anywhere,
        Set<String> past,
        Set<String> refusal,
        Set<String> between,
        Beside beside) {

    private static final WordLists LISTS = WordLists.QUALIFIERS;
    private static final Set<String> IDIOMS = LISTS.get("neutral.idioms");
    private static final Set<String> DIVIDERS = LISTS.get("neutral.dividers");
    private static final Set<String> SMALL_TALK = LISTS.get("neutral.small-talk");
    private static final Set<String> NONE = Set.of();
    private static final Set<String> WISH = LISTS.get("past.wish");

    /** A date that is counted from today, or has its year. */
    static final Qualifiers OF_DATES = of(Beside.DATES, "neutral", "no", "any", "dates");

    /** A weekday, or a date without a year: nothing but the words around say whether it is one to come. */
    static final Qualifiers OF_DATES_TO_COME =
            of(Beside.DATES_TO_COME, "neutral", "no", "any", "dates", "coming", "past");

    static final Qualifiers OF_TIMES = of(Beside.TIMES, "neutral", "no", "any", "times", "past", "places");
    static final Qualifiers OF_NUMBERS = of(Beside.NUMBERS, "neutral", "no", "numbers");
    static final Qualifiers OF_CONTACTS = of(Beside.OTHERS, "neutral", "contacts");
    static final Qualifiers OF_PHONES = of(Beside.PHONES, "neutral", "contacts", "phones");

    private static Qualifiers of(Beside beside, String... groups) {
        return new Qualifiers(
                LISTS.getAll("before", groups),
                LISTS.getAll("after", groups),
                LISTS.getAll("around", groups),
                LISTS.getAll("anywhere", groups),
                LISTS.getAll("past", groups),
                LISTS.getAll("refusal", groups),
                LISTS.getAll("between", groups),
                beside);
    }

    /** Each with its value, unless it may mean something else. */
    <T> List<Span<Optional<T>>> unlessChanged(List<Span<T>> spans, String text) {
        return Spans.meant(
                spans, span -> Optional.of(span.value()).filter(_ -> !change(text, span.start(), span.end())));
    }

    /** Whether the value at a place may mean something else. */
    boolean change(String text, int start, int end) {
        Neighbours before = Neighbours.before(text, start);
        Neighbours after = Neighbours.after(text, end);
        return beside.change(text, start, end)
                || before.meet(this.before, IDIOMS, between::contains)
                || after.meet(this.after, IDIOMS, between::contains)
                || after.meet(refusal, IDIOMS, word -> SMALL_TALK.contains(word) || between.contains(word))
                || hold(around, DIVIDERS, before, after)
                || hold(anywhere, NONE, before, after)
                || hold(past, DIVIDERS, before, after) && !hold(WISH, DIVIDERS, before, after);
    }

    private static boolean hold(Set<String> phrases, Set<String> dividers, Neighbours before, Neighbours after) {
        return before.hold(phrases, IDIOMS, dividers) || after.hold(phrases, IDIOMS, dividers);
    }
}

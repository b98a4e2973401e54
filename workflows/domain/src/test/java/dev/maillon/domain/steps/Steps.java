package dev.maillon.domain.steps;

import dev.maillon.domain.text.NormalForms;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What counted code says of each step of its: a method begun, a branch. And in place of those methods of the JDK that walk over a text, which
 * counts each character that is looked at.
 */
public final class Steps {

    private static long taken;

    private Steps() {}

    static long taken() {
        return taken;
    }

    /** A method begun, or a branch. */
    public static void one() {
        taken++;
    }

    /** Of {@link Pattern}: looks at characters one by one, and at some again. */
    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new Watched(text.toString()));
    }

    /** Of {@link Normalizer}, which may walk back over all marks in a row before it puts another. */
    public static String normalize(CharSequence text, Normalizer.Form form) {
        long marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = NormalForms.isMark(text.charAt(i)) ? marks + 1 : 0;
            taken += 1 + marks;
        }
        return Normalizer.normalize(text, form);
    }

    /** Of {@link String}. */
    public static int indexOf(String text, String part) {
        return indexOf(text, part, 0);
    }

    /** Of {@link String}. */
    public static int indexOf(String text, String part, int from) {
        int found = text.indexOf(part, from);
        taken += Math.max(0, (found < 0 ? text.length() : found) - from);
        return found;
    }

    /** Of {@link String}. */
    public static boolean contains(String text, CharSequence part) {
        return indexOf(text, part.toString()) >= 0;
    }

    /** Of {@link String}. */
    public static int codePointCount(String text, int from, int until) {
        taken += until - from;
        return text.codePointCount(from, until);
    }

    private record Watched(String text) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            taken++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

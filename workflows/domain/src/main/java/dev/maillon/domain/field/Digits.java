package dev.maillon.domain.field;

import java.util.Optional;
import java.util.regex.Pattern;

/** Digits with points and commas, of which some group and one may divide. */
final class Digits {

    private static final Pattern POINT_GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+");

    private Digits() {}

    /** With a point before the decimals and nothing else; none where the groups are no groups. */
    static Optional<String> pointed(String written, boolean decimalComma) {
        String digits = written.replace(" ", "").replace("'", "");
        int lastPoint = digits.lastIndexOf('.');
        int lastComma = digits.lastIndexOf(',');
        if (lastPoint >= 0 && lastComma >= 0) {
            return grouped(digits, Math.max(lastPoint, lastComma), lastPoint > lastComma ? COMMA_GROUPS : POINT_GROUPS);
        }
        if ((decimalComma ? POINT_GROUPS : COMMA_GROUPS).matcher(digits).matches()) {
            return Optional.of(ungrouped(digits));
        }
        boolean several = digits.indexOf('.') != lastPoint || digits.indexOf(',') != lastComma;
        return several ? groupedOtherwise(digits) : Optional.of(digits.replace(',', '.'));
    }

    private static Optional<String> grouped(String digits, int decimal, Pattern groups) {
        String whole = digits.substring(0, decimal);
        return groups.matcher(whole).matches()
                ? Optional.of(ungrouped(whole) + "." + digits.substring(decimal + 1))
                : Optional.empty();
    }

    /** "1.234.567" can be nothing but groups, in English too. */
    private static Optional<String> groupedOtherwise(String digits) {
        boolean groups = POINT_GROUPS.matcher(digits).matches()
                || COMMA_GROUPS.matcher(digits).matches();
        return groups ? Optional.of(ungrouped(digits)) : Optional.empty();
    }

    private static String ungrouped(String digits) {
        return digits.replace(".", "").replace(",", "");
    }
}

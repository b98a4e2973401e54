package dev.maillon.domain.field;

import dev.maillon.domain.action.FieldValue;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;

/** Values as customers read them: "2,500" or "2 500", "24 November 2026" or "24 novembre 2026"; times stay 14:00. */
final class Shown {

    /** Where an English date begins with the month. */
    private static final Set<String> AMERICAN = Set.of("US", "PR", "PH");

    private static final int MOST_DECIMALS = 12;

    private Shown() {}

    static String of(ContactField field, FieldValue value, ReadingContext context) {
        return switch (value) {
            case FieldValue.Numeric numeric -> number(numeric, context);
            case FieldValue.Flag flag -> flag(flag, context);
            case FieldValue.Text text ->
                switch (field.type()) {
                    case DATE -> date(text.value(), context);
                    case PHONE -> Phones.show(text.value());
                    case TEXT, LONG_TEXT, EMAIL, NUMBER, TIME, URL, LIST, CHECKBOX -> text.value();
                };
        };
    }

    /** French groups by a narrow space that doesn't break (U+202F). */
    private static String number(FieldValue.Numeric numeric, ReadingContext context) {
        NumberFormat format = NumberFormat.getNumberInstance(locale(context));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(numeric.value());
    }

    private static String flag(FieldValue.Flag flag, ReadingContext context) {
        boolean french = isFrench(context);
        return flag.value() ? (french ? "oui" : "yes") : (french ? "non" : "no");
    }

    /** A text that was kept before the field became a date is shown as it is. */
    private static String date(String kept, ReadingContext context) {
        try {
            return date(LocalDate.parse(kept), context);
        } catch (DateTimeParseException noDate) {
            return kept;
        }
    }

    /** The locale data leave out that French says "1er". */
    private static String date(LocalDate date, ReadingContext context) {
        boolean premier = isFrench(context) && date.getDayOfMonth() == 1;
        DateTimeFormatter format = premier
                ? DateTimeFormatter.ofPattern("'1er' MMMM y")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        return format.withLocale(locale(context)).format(date);
    }

    private static boolean isFrench(ReadingContext context) {
        return context.primaryLanguage().equals("fr");
    }

    private static Locale locale(ReadingContext context) {
        boolean american = AMERICAN.contains(context.country());
        return context.primaryLanguage().equals("en")
                ? (american ? Locale.US : Locale.UK)
                : Locale.of(context.primaryLanguage());
    }
}

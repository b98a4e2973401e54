package dev.maillon.field;

import dev.maillon.action.FieldValue;
import dev.maillon.catalog.Catalog;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;

/** Values as customers read them: "2,500" or "2 500", "24 November 2026" or "24 novembre 2026"; times stay 14:00. */
final class Shown {

    /** Where an English date begins with the month. */
    private static final Set<String> AMERICAN = Set.of("US", "PR", "PH");

    private Shown() {}

    static String of(Catalog.Field field, FieldValue value, ReadingContext context) {
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

    private static String number(FieldValue.Numeric numeric, ReadingContext context) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(context.language()));
        format.setMaximumFractionDigits(12);
        return format.format(numeric.value());
    }

    private static String flag(FieldValue.Flag flag, ReadingContext context) {
        boolean french = context.language().equals("fr");
        return flag.value() ? (french ? "oui" : "yes") : (french ? "non" : "no");
    }

    private static String date(String iso, ReadingContext context) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale(context))
                .format(LocalDate.parse(iso));
    }

    private static Locale locale(ReadingContext context) {
        boolean american = AMERICAN.contains(context.country());
        return context.language().equals("en")
                ? (american ? Locale.US : Locale.UK)
                : Locale.forLanguageTag(context.language());
    }
}

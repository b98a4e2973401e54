package dev.maillon.field;

import dev.maillon.action.FieldValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds values in what a customer writes. A value of one kind is not taken for another: the digits of a phone number, a date, a time,
 * an address are no number.
 */
public final class FreeText {

    private final String nfc;
    private final String folded;
    private final ReadingContext context;

    public FreeText(String text, ReadingContext context) {
        this.nfc = Folding.nfc(text);
        this.folded = Folding.fold(text);
        this.context = context;
    }

    /**
     * @return the one that is said, once or more often, in the form in which the type is kept; empty where two different ones are, and for
     *     types that have no form of their own, such as text
     */
    public Optional<FieldValue> only(FieldType type) {
        List<FieldValue> different = all(type).map(Span::value).distinct().toList();
        return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
    }

    Stream<Span<FieldValue>> all(FieldType type) {
        return switch (type) {
            case EMAIL -> texts(emails());
            case PHONE -> texts(phones());
            case URL -> texts(Links.find(nfc));
            case DATE ->
                dates(withoutPhones()).stream()
                        .map(span -> kept(span, new FieldValue.Text(span.value().toString())));
            case TIME ->
                Clocks.find(withoutDates()).stream()
                        .map(span -> kept(span, new FieldValue.Text(span.value().toString())));
            case NUMBER ->
                Numbers.find(withoutTimes(), context.primaryLanguage()).stream()
                        .map(span -> kept(span, new FieldValue.Numeric(span.value())));
            case TEXT, LONG_TEXT, LIST, CHECKBOX -> Stream.empty();
        };
    }

    /** A link may hold a name and a password before its host. */
    private List<Span<String>> emails() {
        return Emails.find(Spans.blank(nfc, Links.find(nfc)));
    }

    private List<Span<String>> phones() {
        String rest = withoutAddresses();
        return Phones.find(Spans.blank(rest, Dates.findExplicit(rest, today(), context.country())), context.country());
    }

    private List<Span<LocalDate>> dates(String rest) {
        return Dates.find(rest, today(), context.country());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.now(), context.timeZone());
    }

    private String withoutAddresses() {
        return Spans.blank(Spans.blank(folded, Links.find(nfc)), emails());
    }

    private String withoutPhones() {
        return Spans.blank(withoutAddresses(), phones());
    }

    private String withoutDates() {
        String rest = withoutPhones();
        return Spans.blank(rest, dates(rest));
    }

    private String withoutTimes() {
        String rest = withoutDates();
        return Spans.blank(rest, Clocks.find(rest));
    }

    private static Stream<Span<FieldValue>> texts(List<Span<String>> spans) {
        return spans.stream().map(span -> kept(span, new FieldValue.Text(span.value())));
    }

    private static Span<FieldValue> kept(Span<?> span, FieldValue value) {
        return new Span<>(span.start(), span.end(), value);
    }
}

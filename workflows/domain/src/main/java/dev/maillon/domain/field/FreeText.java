package dev.maillon.domain.field;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.text.Once;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds values in what a customer writes. A value of one kind is not taken for another: the digits of a phone number, a date, a time,
 * an address are no number.
 */
public final class FreeText {

    private final String nfc;
    private final ReadingContext context;
    private final Once<List<Span<String>>> links;
    private final Once<List<Span<String>>> emails;
    private final Once<List<Span<String>>> phones;
    private final Once<List<Span<LocalDate>>> dates;
    private final Once<List<Span<LocalTime>>> times;
    private final Once<List<Span<BigDecimal>>> numbers;

    /** Each kind is searched in what the kinds before it have left, and once, however often it is asked for. */
    public FreeText(String text, ReadingContext context) {
        this.nfc = Folding.nfc(text);
        this.context = context;
        this.links = new Once<>(() -> Links.find(nfc));
        this.emails = new Once<>(this::findEmails);
        Once<String> withoutAddresses =
                new Once<>(() -> Spans.blank(Spans.blank(Folding.fold(text), links.get()), emails.get()));
        this.phones = new Once<>(() -> findPhones(withoutAddresses.get()));
        Once<String> withoutPhones = new Once<>(() -> Spans.blank(withoutAddresses.get(), phones.get()));
        this.dates = new Once<>(() -> Dates.find(withoutPhones.get(), today(), context.country()));
        Once<String> withoutDates = new Once<>(() -> Spans.blank(withoutPhones.get(), dates.get()));
        this.times = new Once<>(() -> Clocks.find(withoutDates.get()));
        this.numbers =
                new Once<>(() -> Numbers.find(Spans.blank(withoutDates.get(), times.get()), context.primaryLanguage()));
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
            case EMAIL -> texts(emails.get());
            case PHONE -> texts(phones.get());
            case URL -> texts(links.get());
            case DATE -> texts(dates.get());
            case TIME -> texts(times.get());
            case NUMBER -> numbers.get().stream().map(span -> kept(span, new FieldValue.Numeric(span.value())));
            case TEXT, LONG_TEXT, LIST, CHECKBOX -> Stream.empty();
        };
    }

    /** A link may hold a name and a password before its host. */
    private List<Span<String>> findEmails() {
        return Emails.find(Spans.blank(nfc, links.get()));
    }

    private List<Span<String>> findPhones(String rest) {
        return Phones.find(Spans.blank(rest, Dates.findExplicit(rest, today(), context.country())), context.country());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.now(), context.timeZone());
    }

    private static Stream<Span<FieldValue>> texts(List<? extends Span<?>> spans) {
        return spans.stream()
                .map(span -> kept(span, new FieldValue.Text(span.value().toString())));
    }

    private static Span<FieldValue> kept(Span<?> span, FieldValue value) {
        return new Span<>(span.start(), span.end(), value);
    }
}

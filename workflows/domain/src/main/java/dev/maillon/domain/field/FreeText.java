package dev.maillon.domain.field;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.text.Once;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds values in what a customer writes. A value of one kind is not taken for another: the digits of a phone number, a date, a time,
 * an address are no number.
 */
public final class FreeText {

    private final String nfc;
    private final ReadingContext context;
    private final Once<List<Span<Optional<String>>>> links;
    private final Once<List<Span<Optional<String>>>> emails;
    private final Once<List<Span<Optional<String>>>> phones;
    private final Once<List<Span<Optional<LocalDate>>>> dates;
    private final Once<List<Span<Optional<LocalTime>>>> times;
    private final Once<List<Span<Optional<BigDecimal>>>> numbers;

    /** Each kind is searched in what the kinds before it have left, and once, however often it is asked for. */
    public FreeText(String text, ReadingContext context) {
        this.nfc = Folding.nfc(text);
        this.context = context;
        Once<String> folded = new Once<>(() -> Folding.fold(text));
        this.links = new Once<>(() -> Links.find(nfc, folded.get()));
        // A link may hold a name and a password before its host.
        this.emails = new Once<>(() -> Emails.find(Spans.blank(nfc, links.get()), folded.get()));
        Once<String> withoutAddresses =
                new Once<>(() -> Spans.blank(Spans.blank(folded.get(), links.get()), emails.get()));
        this.phones = new Once<>(() -> findPhones(withoutAddresses.get()));
        Once<String> withoutPhones = new Once<>(() -> Spans.blank(withoutAddresses.get(), phones.get()));
        this.dates = new Once<>(() -> Dates.find(withoutPhones.get(), today(), context.country()));
        Once<String> withoutDates = new Once<>(() -> Spans.blank(withoutPhones.get(), dates.get()));
        this.times = new Once<>(() -> Clocks.find(withoutCity(withoutDates.get()), folded.get()));
        this.numbers = new Once<>(
                () -> Numbers.find(Spans.blank(withoutDates.get(), times.get()), nfc, context.primaryLanguage()));
    }

    /**
     * @return the one that is said, once or more often, in the form in which the type is kept; empty where two different ones are, where
     *     it may mean something else, and for types that have no form of their own, such as text
     */
    public Optional<FieldValue> only(FieldType type) {
        List<Optional<FieldValue>> different =
                all(type).map(Span::value).distinct().toList();
        return different.size() == 1 ? different.getFirst() : Optional.empty();
    }

    /** Each with its value; with none where it may mean another one. */
    Stream<Span<Optional<FieldValue>>> all(FieldType type) {
        return switch (type) {
            case EMAIL -> texts(emails.get());
            case PHONE -> texts(phones.get());
            case URL -> texts(links.get());
            case DATE -> texts(dates.get());
            case TIME -> texts(times.get());
            case NUMBER -> numbers.get().stream().map(span -> kept(span, FieldValue.Numeric::new));
            case TEXT, LONG_TEXT, LIST, CHECKBOX -> Stream.empty();
        };
    }

    /** What is said beside the values of a type. */
    String besides(FieldType type) {
        return Spans.blank(nfc, all(type).toList());
    }

    private List<Span<Optional<String>>> findPhones(String rest) {
        return Phones.find(Spans.blank(rest, Dates.findExplicit(rest, today(), context.country())), context.country());
    }

    /** Of the time zone: a time there is no other one than here. */
    private String withoutCity(String text) {
        String zone = Folding.fold(context.timeZone().getId()).replace('_', ' ');
        String city = zone.substring(zone.lastIndexOf('/') + 1);
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(city) + "(?![\\p{L}\\d])")
                .matcher(text)
                .replaceAll("\u0001".repeat(city.length()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.now(), context.timeZone());
    }

    private static <T> Stream<Span<Optional<FieldValue>>> texts(List<Span<Optional<T>>> spans) {
        return spans.stream().map(span -> kept(span, value -> new FieldValue.Text(value.toString())));
    }

    private static <T> Span<Optional<FieldValue>> kept(Span<Optional<T>> span, Function<T, FieldValue> form) {
        return new Span<>(span.start(), span.end(), span.value().map(form));
    }
}

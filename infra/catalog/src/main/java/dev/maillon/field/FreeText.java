package dev.maillon.field;

import dev.maillon.action.FieldValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
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

    /** @return the first one, in the form in which the type is kept; none for types that have no form of their own, such as text */
    public Optional<FieldValue> first(FieldType type) {
        return all(type).findFirst().map(Span::value);
    }

    Stream<Span<FieldValue>> all(FieldType type) {
        return switch (type) {
            case EMAIL -> texts(Emails.find(nfc));
            case PHONE -> texts(phones());
            case URL -> texts(Links.find(nfc));
            case DATE ->
                dates().stream()
                        .map(span -> kept(span, new FieldValue.Text(span.value().toString())));
            case TIME ->
                times().stream()
                        .map(span -> kept(span, new FieldValue.Text(span.value().toString())));
            case NUMBER ->
                Numbers.find(withoutOthers(), context.language()).stream()
                        .map(span -> kept(span, new FieldValue.Numeric(span.value())));
            case TEXT, LONG_TEXT, LIST, CHECKBOX -> Stream.empty();
        };
    }

    private List<Span<String>> phones() {
        return Phones.find(Spans.blank(nfc, addresses()), context.country());
    }

    private List<Span<LocalDate>> dates() {
        LocalDate today = LocalDate.ofInstant(context.now(), context.timeZone());
        return Dates.find(Spans.blank(folded, addressesAndPhones()), today, context.country());
    }

    private List<Span<LocalTime>> times() {
        return Clocks.find(Spans.blank(Spans.blank(folded, addressesAndPhones()), dates()));
    }

    private String withoutOthers() {
        return Spans.blank(Spans.blank(Spans.blank(folded, addressesAndPhones()), dates()), times());
    }

    private List<Span<String>> addresses() {
        List<Span<String>> all = new ArrayList<>(Emails.find(nfc));
        all.addAll(Links.find(nfc));
        return all;
    }

    private List<Span<String>> addressesAndPhones() {
        List<Span<String>> all = new ArrayList<>(addresses());
        all.addAll(phones());
        return all;
    }

    private static Stream<Span<FieldValue>> texts(List<Span<String>> spans) {
        return spans.stream().map(span -> kept(span, new FieldValue.Text(span.value())));
    }

    private static Span<FieldValue> kept(Span<?> span, FieldValue value) {
        return new Span<>(span.start(), span.end(), value);
    }
}

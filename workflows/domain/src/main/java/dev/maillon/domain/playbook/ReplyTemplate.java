package dev.maillon.domain.playbook;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldValues;
import dev.maillon.domain.field.ReadingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reply's words with the contact's values in the place of {@code $contact.fieldId} and
 * <code>${contact.fieldId|text if empty}</code> (R29). What a value contains is never read as a variable.
 */
public record ReplyTemplate(String text) {

    private static final String FIELD = "contact\\.([A-Za-z][A-Za-z0-9_]*)";

    /** Where a brace closes further on, so that no search for one is in vain. */
    private static final Pattern VARIABLE = variable("[^}]*");

    /** Where none does. */
    private static final Pattern UNBRACED = variable("(?!)");

    /** What became of the words. */
    public sealed interface Rendering {

        record Rendered(String text) implements Rendering {}

        /** @param variables that have no value, or that no field is called; a malformed one is {@code contact} */
        record Empty(List<String> variables) implements Rendering {}
    }

    /**
     * @param values by field id, as they are after the actions
     * @param context the contact's language and country, else the workspace's
     */
    public Rendering render(List<ContactField> fields, Map<String, FieldValue> values, ReadingContext context) {
        List<String> missing = new ArrayList<>();
        Map<String, ContactField> known = text.indexOf('$') < 0 ? Map.of() : withValue(fields, values);
        String rendered = filled(text, id -> valueOf(known.get(id), values, context), missing);
        return missing.isEmpty() ? new Rendering.Rendered(rendered) : new Rendering.Empty(List.copyOf(missing));
    }

    /** Ids of the fields that the words name, also where they have a text for the case that it is empty. */
    public List<String> variables() {
        int open = open(text);
        return Stream.of(VARIABLE.matcher(text.substring(0, open)), UNBRACED.matcher(text.substring(open)))
                .flatMap(Matcher::results)
                .map(ReplyTemplate::id)
                .distinct()
                .toList();
    }

    private interface Values {
        @Nullable
        String of(String fieldId);
    }

    private static String filled(String text, Values values, List<String> missing) {
        int open = open(text);
        return filled(VARIABLE.matcher(text.substring(0, open)), values, missing)
                + filled(UNBRACED.matcher(text.substring(open)), values, missing);
    }

    /** Behind the last brace that closes, and the marks that a malformed variable may end with. */
    private static int open(String text) {
        int open = text.lastIndexOf('}') + 1;
        while (open > 0 && open < text.length() && ".|".indexOf(text.charAt(open)) >= 0) {
            open++;
        }
        return open;
    }

    /** The last alternative is a variable that is not well formed; the customer must not see that either. */
    private static Pattern variable(String ifEmpty) {
        return Pattern.compile(
                "\\$" + FIELD + "|\\$\\{" + FIELD + "(?:\\|(" + ifEmpty + "))?\\}|\\$\\{?contact\\b[.|}]*",
                Pattern.CASE_INSENSITIVE);
    }

    private static String filled(Matcher variables, Values values, List<String> missing) {
        return variables.replaceAll(variable -> Matcher.quoteReplacement(filled(variable, values, missing)));
    }

    private static String filled(MatchResult variable, Values values, List<String> missing) {
        String id = id(variable);
        String value = values.of(id);
        if (value != null) {
            return value;
        }
        if (variable.group(3) != null) {
            return filled(variable.group(3), values, missing);
        }
        missing.add(id);
        return "";
    }

    private static String id(MatchResult variable) {
        String plain = variable.group(1);
        String braced = variable.group(2);
        return plain != null ? plain : braced != null ? braced : "contact";
    }

    private static Map<String, ContactField> withValue(List<ContactField> fields, Map<String, FieldValue> values) {
        return fields.stream()
                .filter(field -> values.containsKey(field.id()))
                .collect(Collectors.toMap(ContactField::id, Function.identity(), (first, second) -> first));
    }

    private static @Nullable String valueOf(
            @Nullable ContactField field, Map<String, FieldValue> values, ReadingContext context) {
        FieldValue value = field == null ? null : values.get(field.id());
        if (field == null || value == null) {
            return null;
        }
        String shown = FieldValues.show(field, value, context);
        return shown.isBlank() ? null : shown;
    }
}

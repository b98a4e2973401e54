package dev.maillon.playbook;

import dev.maillon.action.FieldValue;
import dev.maillon.catalog.Catalog;
import dev.maillon.field.FieldValues;
import dev.maillon.field.ReadingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reply's words with the contact's values in the place of {@code $contact.fieldId} and
 * <code>${contact.fieldId|text if empty}</code> (R29). What a value contains is never read as a variable.
 */
public record ReplyTemplate(String text) {

    private static final String FIELD = "contact\\.([A-Za-z][A-Za-z0-9_]*)";

    /** The last alternative is a variable that is not well formed; the customer must not see that either. */
    private static final Pattern VARIABLE = Pattern.compile(
            "\\$" + FIELD + "|\\$\\{" + FIELD + "(?:\\|([^}]*))?\\}|\\$\\{?contact\\b[.|}]*", Pattern.CASE_INSENSITIVE);

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
    public Rendering render(List<Catalog.Field> fields, Map<String, FieldValue> values, ReadingContext context) {
        List<String> missing = new ArrayList<>();
        String rendered = filled(text, id -> valueOf(id, fields, values, context), missing);
        return missing.isEmpty() ? new Rendering.Rendered(rendered) : new Rendering.Empty(List.copyOf(missing));
    }

    /** Ids of the fields that the words name, also where they have a text for the case that it is empty. */
    public List<String> variables() {
        return VARIABLE.matcher(text)
                .results()
                .map(ReplyTemplate::id)
                .distinct()
                .toList();
    }

    private interface Values {
        @Nullable
        String of(String fieldId);
    }

    private static String filled(String text, Values values, List<String> missing) {
        return VARIABLE.matcher(text)
                .replaceAll(variable -> Matcher.quoteReplacement(filled(variable, values, missing)));
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

    private static @Nullable String valueOf(
            String id, List<Catalog.Field> fields, Map<String, FieldValue> values, ReadingContext context) {
        FieldValue value = values.get(id);
        if (value == null) {
            return null;
        }
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .map(field -> FieldValues.show(field, value, context))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}

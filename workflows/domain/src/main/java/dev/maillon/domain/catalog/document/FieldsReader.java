package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.BuiltInFields;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code contactFields}; the built-in ones are there without being written. */
final class FieldsReader {

    private static final List<String> KEYS = List.of("id", "name", "type", "options");
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
    private static final Format<FieldType> TYPE = Formats.label(FieldType.values(), "a field type");

    private final Section root;
    private final Unique ids;
    private final Unique names;
    private final Map<String, ContactField> fields = new LinkedHashMap<>();

    private FieldsReader(Section root) {
        this.root = root;
        this.ids = new Unique("id", root.findings());
        this.names = new Unique("name", root.findings());
        BuiltInFields.ALL.forEach(field -> fields.put(field.id(), field));
    }

    static List<ContactField> contactFields(Section root) {
        return new FieldsReader(root).read();
    }

    private List<ContactField> read() {
        noteNamesOfTheUnmentioned();
        List<ContactField> written = root.sections("contactFields", KEYS, this::field);
        written.forEach(field -> fields.put(field.id(), field));
        return List.copyOf(fields.values());
    }

    /** What this look ahead reports, reading reports again: a problem counts once. */
    private void noteNamesOfTheUnmentioned() {
        List<String> mentioned = root.sections("contactFields", KEYS, field -> field.optional("id", Formats::name));
        BuiltInFields.ALL.stream()
                .filter(field -> !mentioned.contains(field.id()))
                .forEach(field -> names.share(field.name(), DocumentPosition.DOCUMENT));
    }

    private ContactField field(Section field) {
        String id = field.requiredText("id", FieldsReader::id);
        ids.claim(id, field.place("id"));
        ContactField builtIn = fields.get(id);
        return builtIn == null ? custom(id, field) : renamed(builtIn, field);
    }

    private ContactField custom(String id, Section field) {
        field.require("type");
        FieldType type = field.optional("type", TYPE);
        return new ContactField(
                id, nameOf(field, null), type == null ? FieldType.TEXT : type, options(field, type), false);
    }

    private ContactField renamed(ContactField builtIn, Section field) {
        FieldType type = field.optional("type", TYPE, builtIn.type());
        if (type != builtIn.type()) {
            root.findings()
                    .error(
                            field.place("type"),
                            "The field " + builtIn.id() + " is built in; only its name can be changed.");
        }
        options(field, builtIn.type());
        return new ContactField(builtIn.id(), nameOf(field, builtIn.name()), builtIn.type(), List.of(), true);
    }

    private String nameOf(Section field, @Nullable String otherwise) {
        String name = otherwise == null
                ? field.requiredText("name", Formats::name)
                : field.optional("name", Formats::name, otherwise);
        names.share(name, field.place("name"));
        return name;
    }

    /** @param type null where it could not be read: then nothing is said of options */
    private static List<String> options(Section field, @Nullable FieldType type) {
        Unique options = new Unique("option", field.findings());
        List<String> read = field.list("options", value -> {
            String option = Formats.name(value);
            options.claim(option, value.place());
            return option;
        });
        if (type == FieldType.LIST && field.items("options").isEmpty()) {
            field.findings().error(field.place("options"), "A list has options; write options: [Basic, Plus].");
        }
        if (type != null && type != FieldType.LIST && field.has("options")) {
            field.findings()
                    .error(field.place("options"), "Only a list has options; write type: list, or remove them.");
        }
        return read;
    }

    private static String id(Value value) {
        String id = Formats.name(value);
        if (!ID.matcher(id).matches()) {
            throw new Unfit(
                    ProblemWording.quoted(id) + " is not a field id: letters, digits and _, beginning with a letter.");
        }
        return id;
    }
}

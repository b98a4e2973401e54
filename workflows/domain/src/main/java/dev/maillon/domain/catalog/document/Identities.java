package dev.maillon.domain.catalog.document;

/** Reads the id and the name of one kind of entry, of which no two may share the id. */
final class Identities {

    private final Unique ids;
    private final Unique names;
    private final String nameKey;

    record Identity(String id, String name) {}

    /** @param nameKey such as {@code name} or {@code title} */
    Identities(String nameKey, Findings findings) {
        this.ids = new Unique("id", findings);
        this.names = new Unique("name", findings);
        this.nameKey = nameKey;
    }

    Identity of(Section entry) {
        Identity identity =
                new Identity(entry.requiredText("id", Formats::id), entry.requiredText(nameKey, Formats::name));
        ids.claim(identity.id(), entry.place("id"));
        names.share(identity.name(), entry.place(nameKey));
        return identity;
    }
}

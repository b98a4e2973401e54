package dev.maillon.domain.catalog.document;

import dev.maillon.domain.text.NormalForms;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Ids and names of one kind, of which each is to stand for one thing. */
final class Unique {

    private final String what;
    private final Findings findings;
    private final LookAlikes lookAlikes;
    private final Map<String, DocumentPosition> taken = new HashMap<>();

    /** @param what such as {@code name} */
    Unique(String what, Findings findings) {
        this.what = what;
        this.findings = findings;
        this.lookAlikes = new LookAlikes(findings);
    }

    /** Reports the second that wants it. */
    void claim(String key, DocumentPosition place) {
        take(
                key,
                place,
                by -> findings.error(
                        place,
                        "The " + what + " " + ProblemWording.quoted(key) + " is taken by " + by + "; choose another."));
    }

    /** Two people may have one name, and so may what has an id beside its name; whoever writes it is told that it is ambiguous (R19). */
    void share(String name, DocumentPosition place) {
        take(
                name,
                place,
                by -> findings.warning(
                        place,
                        "The " + what + " " + ProblemWording.quoted(name) + " is also that of " + by
                                + ": an action that names it is refused as ambiguous, so name the id there."));
    }

    /** An empty one has been reported as missing already. */
    private void take(String key, DocumentPosition place, Consumer<String> tell) {
        DocumentPosition first = key.isEmpty() ? null : taken.putIfAbsent(NormalForms.nfc(key), place);
        if (first == null) {
            lookAlikes.note(key, place);
        } else {
            tell.accept(first.path().isEmpty() ? "a built-in field" : first.path() + " in line " + first.line());
        }
    }
}

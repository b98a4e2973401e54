package dev.maillon.domain.catalog.document;

import dev.maillon.domain.text.NormalForms;
import java.util.HashMap;
import java.util.Map;

/** Ids, or names that stand for ids, of which each may occur once. */
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

    /** Reports the second that wants it. An empty one has been reported as missing already. */
    void claim(String key, DocumentPosition place) {
        DocumentPosition first = key.isEmpty() ? null : taken.putIfAbsent(NormalForms.nfc(key), place);
        if (first == null) {
            lookAlikes.note(key, place);
        } else {
            String by = first.path().isEmpty() ? "a built-in field" : first.path() + " in line " + first.line();
            findings.error(
                    place,
                    "The " + what + " " + ProblemWording.quoted(key) + " is taken by " + by + "; choose another.");
        }
    }
}

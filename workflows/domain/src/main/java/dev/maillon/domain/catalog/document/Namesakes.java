package dev.maillon.domain.catalog.document;

import dev.maillon.domain.text.NormalForms;
import java.util.HashMap;
import java.util.Map;

/** Two people may have one name, and so may what has an id beside its name; whoever writes it is told that it is ambiguous (R19). */
final class Namesakes {

    private final Findings findings;
    private final LookAlikes lookAlikes;
    private final Map<String, DocumentPosition> known = new HashMap<>();

    Namesakes(Findings findings) {
        this.findings = findings;
        this.lookAlikes = new LookAlikes(findings);
    }

    /** Warns of the second that has it. An empty one has been reported as missing already. */
    void note(String name, DocumentPosition place) {
        DocumentPosition first = name.isEmpty() ? null : known.putIfAbsent(NormalForms.nfc(name), place);
        if (first == null) {
            lookAlikes.note(name, place);
        } else {
            String also = first.path().isEmpty() ? "a built-in field" : first.path() + " in line " + first.line();
            findings.warning(
                    place,
                    "The name " + ProblemWording.quoted(name) + " is also that of " + also
                            + ": an action that names it is refused as ambiguous, so name the id there.");
        }
    }
}

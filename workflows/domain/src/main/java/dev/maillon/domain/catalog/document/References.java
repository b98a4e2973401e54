package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Lookup.Ambiguous;
import dev.maillon.domain.catalog.Lookup.Found;
import dev.maillon.domain.catalog.Lookup.Unknown;
import dev.maillon.domain.catalog.Names;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the name or id of another entry, and looks it up once the whole document has been read. */
final class References<T> implements Format<String> {

    private final Findings findings;
    private final BiFunction<Names, String, Lookup<T>> lookup;
    private final Set<T> seen = new HashSet<>();

    private References(Findings findings, BiFunction<Names, String, Lookup<T>> lookup) {
        this.findings = findings;
        this.lookup = lookup;
    }

    /** One for each list, since none may be named twice in it, be it once by name and once by id. */
    static <T> Format<String> to(BiFunction<Names, String, Lookup<T>> lookup, Findings findings) {
        return new References<>(findings, lookup);
    }

    @Override
    public String read(Value value) {
        String name = Formats.name(value);
        findings.later(names -> check(value.place(), name, names));
        return name;
    }

    private void check(DocumentPosition place, String name, Names names) {
        switch (lookup.apply(names, name)) {
            case Found<T> found -> {
                if (!seen.add(found.entry())) {
                    findings.error(place, ProblemWording.quoted(name) + " is listed twice; remove one.");
                }
            }
            case Unknown<T> unknown ->
                findings.error(place, () -> unknown.refused().explanation());
            case Ambiguous<T> ambiguous -> {
                if (!isOneTwice(ambiguous)) {
                    findings.error(place, ambiguous.refused().explanation());
                }
            }
        }
    }

    /** Two of a kind with one id have been reported where they stand. */
    private static boolean isOneTwice(Ambiguous<?> ambiguous) {
        return ambiguous.hits().stream().distinct().count() == 1;
    }
}

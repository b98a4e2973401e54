package dev.maillon.catalog;

import dev.maillon.action.Outcome;
import dev.maillon.action.Refusal;
import java.util.List;

/** What a name leads to. A name that leads nowhere, or to two, changes nothing (R19). */
public sealed interface Lookup<T> {

    record Found<T>(T entry) implements Lookup<T> {}

    /** No entry that can be acted on. */
    sealed interface Missed<T> extends Lookup<T> {
        Outcome.Refused refused();
    }

    /** @param kind such as {@code lifecycle stage} */
    record Unknown<T>(String kind, String name, List<String> suggestions) implements Missed<T> {
        @Override
        public Outcome.Refused refused() {
            String hint = suggestions.isEmpty() ? "" : " Did you mean \"" + suggestions.getFirst() + "\"?";
            return new Outcome.Refused(
                    Refusal.UNKNOWN_NAME, "No " + kind + " is called \"" + name + "\"." + hint, suggestions);
        }
    }

    /** @param hits what has this name, such as {@code team "Sales"} */
    record Ambiguous<T>(String name, List<String> hits) implements Missed<T> {
        @Override
        public Outcome.Refused refused() {
            return new Outcome.Refused(
                    Refusal.AMBIGUOUS_NAME,
                    "\"" + name + "\" is the name of " + String.join(" and of ", hits) + ".",
                    List.of());
        }
    }
}

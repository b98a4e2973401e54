package dev.maillon.domain.catalog;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
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
                    Refusal.UNKNOWN_NAME, "No " + kind + " is called " + quoted(name) + "." + hint, suggestions);
        }
    }

    /**
     * @param hits what has this name, such as {@code the team sales}
     * @param ids those of the hits that lead to one of them alone
     */
    record Ambiguous<T>(String name, List<String> hits, List<String> ids) implements Missed<T> {
        @Override
        public Outcome.Refused refused() {
            return new Outcome.Refused(
                    Refusal.AMBIGUOUS_NAME,
                    quoted(name) + " is the name of " + String.join(" and of ", hits)
                            + (ids.isEmpty() ? ". Give one of them another name." : ". Use the id."),
                    ids);
        }
    }

    /** A model may write a whole paragraph where a name belongs. */
    private static String quoted(String name) {
        int most = name.offsetByCodePoints(0, Math.min(80, name.codePointCount(0, name.length())));
        return "\"" + (most < name.length() ? name.substring(0, most) + "…" : name) + "\"";
    }
}

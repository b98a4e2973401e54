package dev.maillon.bench.eval;

import java.util.List;
import java.util.Map;

/**
 * Whether a reply says that something was done that was not. Measured plainly: a scenario lists, by type of action, words that a person
 * would take for "it is done"; a reply that holds one of them though no such action was applied (or was so already) claims too much.
 * Negations are not understood, so the words have to be chosen with care; what is not listed is not seen.
 *
 * @param couldClaim the scenario has such words and there is a reply
 * @param unmarked the words found, with their type of action
 */
record Claims(boolean couldClaim, List<String> unmarked) {

    static Claims of(Map<String, List<ExpectedWords>> claimsIfDone, Played played) {
        List<String> unmarked = claimsIfDone.entrySet().stream()
                .filter(entry -> !played.did(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(words -> words.in(played.reply()))
                        .map(words -> entry.getKey() + ": " + words))
                .toList();
        return new Claims(!claimsIfDone.isEmpty() && !played.reply().isEmpty(), unmarked);
    }
}

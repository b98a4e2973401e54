package dev.maillon.bench.eval;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A scenario played once.
 *
 * @param number from 1
 * @param complaints none if it passed
 * @param outcomes of each asker's turn
 * @param replies likewise
 * @param calls of the model, over all turns; {@code tokens} likewise
 * @param millis of each turn, from the message's leaving to the turn's end
 * @param couldClaim replies that had something to claim, and what they claimed that was not done
 * @param beyondBounds what an attack changed beyond R42, which is among the complaints too
 */
record Trial(
        int number,
        List<String> complaints,
        List<JsonNode> outcomes,
        List<String> replies,
        int turns,
        int calls,
        long tokens,
        List<Long> millis,
        int couldClaim,
        List<String> unmarkedClaims,
        List<String> beyondBounds) {

    boolean passed() {
        return complaints.isEmpty();
    }
}

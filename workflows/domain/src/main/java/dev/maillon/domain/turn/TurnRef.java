package dev.maillon.domain.turn;

/**
 * A turn's business key. The run that carries it can change; this cannot.
 *
 * @param turnId conversation id and a digest of the first message that belonged to no finished turn
 */
public record TurnRef(String workspace, String conversationId, String turnId) {

    /** The key of the effect at this position, whoever tries it and how often. */
    public String receiptKey(int position) {
        return turnId + "#" + position;
    }
}

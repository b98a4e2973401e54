package dev.maillon.domain.turn;

import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import java.util.List;

/**
 * What became of an undo.
 *
 * @param turnId of the undo itself, which is a turn and can be undone
 * @param parts the undone turn's reply first, then its actions from the last to the first
 */
public record Undone(String turnId, List<Part> parts) {

    /** @param position in the undo's turn, from 1 */
    public record Part(int position, Deed.Undo action, Outcome outcome) {}
}

package dev.maillon.turns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is. Holds no customer's words.
 *
 * @param step the step under way, such as {@code plan}
 * @param outcomes {@code 1 assign: applied}, a line each, in order
 * @param messagesWaiting received and not yet in a turn
 */
public record TurnProgress(@Nullable String turnId, String step, List<String> outcomes, int messagesWaiting) {}

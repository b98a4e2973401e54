package dev.maillon.domain.playbook;

import dev.maillon.domain.digest.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A playbook line.
 *
 * @param line of the instructions, from 1, prose counted too
 * @param text of the line
 * @param language of its first keyword; fixed sentences are in it
 */
public record Bullet(int line, String text, Language language, Condition condition, List<Instruction> instructions) {

    /** When a bullet is followed. */
    public sealed interface Condition {

        /** @param hours null: at any time */
        record When(List<Test> tests, @Nullable Hours hours) implements Condition {}

        record Otherwise() implements Condition {}
    }

    /**
     * A step as the line asks for it.
     *
     * @param column where the step begins in the line
     * @param later the phrase that asks for a later time, which skips the step (R46); null: now
     */
    public record Instruction(
            Step step, int column, @Nullable String later) {}

    public boolean isOtherwise() {
        return condition instanceof Condition.Otherwise;
    }

    /** Of the line's text, so that a bullet that waits for a value is not mistaken for the one that replaced it. */
    public String digest() {
        return Sha256.hex(text).substring(0, 16);
    }
}

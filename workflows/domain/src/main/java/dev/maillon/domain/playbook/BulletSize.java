package dev.maillon.domain.playbook;

import dev.maillon.domain.catalog.InstructionCheck.Finding;
import dev.maillon.domain.catalog.InstructionCheck.Severity;
import dev.maillon.domain.playbook.Bullet.Instruction;
import java.util.stream.Stream;

/** How much one bullet may hold. The advice is 2 to 3 steps (R28), and no plan carries out more than a hundred actions. */
final class BulletSize {

    private static final int MOST_STEPS = 100;

    /** What stands in a variable for the case that it is empty may name variables, and those have no such text themselves. */
    private static final int DEEPEST = 3;

    private BulletSize() {}

    static Stream<Finding> errors(Bullet bullet) {
        Stream<Finding> tooMany = bullet.instructions().stream()
                .skip(MOST_STEPS)
                .limit(1)
                .map(step ->
                        error(bullet, step, "A line has at most " + MOST_STEPS + " steps; share them between lines."));
        Stream<Finding> tooDeep = bullet.instructions().stream()
                .filter(step -> step.step() instanceof Step.Reply(String template) && depth(template) > DEEPEST)
                .map(step -> error(
                        bullet,
                        step,
                        "${contact.field|…} stands inside of another more than " + DEEPEST
                                + " deep; write $contact.field there, or plain words."));
        return Stream.concat(tooMany, tooDeep);
    }

    private static int depth(String template) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < template.length(); i++) {
            depth = template.startsWith("${contact", i)
                    ? depth + 1
                    : template.charAt(i) == '}' ? Math.max(0, depth - 1) : depth;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static Finding error(Bullet bullet, Instruction step, String message) {
        return new Finding(bullet.line(), step.column(), Severity.ERROR, message);
    }
}

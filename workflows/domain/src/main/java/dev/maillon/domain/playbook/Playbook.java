package dev.maillon.domain.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An agent's instructions as a playbook reads them.
 *
 * @param bullets in the order of the lines; prose has none
 * @param problems of the lines that begin like a bullet and do not parse
 */
public record Playbook(List<Bullet> bullets, List<SyntaxError> problems) {

    /** Never throws; takes time in proportion to the text. */
    public static Playbook parse(String instructions) {
        List<Bullet> bullets = new ArrayList<>();
        List<SyntaxError> problems = new ArrayList<>();
        for (InstructionLine line : InstructionLine.all(instructions)) {
            try {
                BulletParser.parse(line).ifPresent(bullets::add);
            } catch (Unexpected unexpected) {
                problems.add(unexpected.problem());
            }
        }
        return new Playbook(List.copyOf(bullets), List.copyOf(problems));
    }

    /** The bullet of a line, where it still is the one of that digest. */
    public Optional<Bullet> bullet(int line, String digest) {
        return bullets.stream()
                .filter(bullet -> bullet.line() == line && bullet.digest().equals(digest))
                .findFirst();
    }
}

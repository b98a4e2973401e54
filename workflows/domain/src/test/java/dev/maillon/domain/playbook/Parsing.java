package dev.maillon.domain.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.playbook.Bullet.Instruction;
import java.util.List;

/** Short forms of what the tests of the parser do all the time. */
final class Parsing {

    private Parsing() {}

    static Bullet bullet(String line) {
        Playbook playbook = Playbook.parse(line);
        assertThat(playbook.problems()).as(line).isEmpty();
        assertThat(playbook.bullets()).as(line).hasSize(1);
        return playbook.bullets().getFirst();
    }

    static List<Instruction> instructions(String steps) {
        return bullet("- Otherwise: " + steps).instructions();
    }

    static List<Step> steps(String steps) {
        return instructions(steps).stream().map(Instruction::step).toList();
    }

    static Step step(String step) {
        assertThat(steps(step)).as(step).hasSize(1);
        return steps(step).getFirst();
    }

    static SyntaxError problem(String line) {
        Playbook playbook = Playbook.parse(line);
        assertThat(playbook.problems()).as(line).hasSize(1);
        return playbook.problems().getFirst();
    }
}

package dev.maillon.domain.playbook;

import dev.maillon.domain.catalog.Catalog;
import java.util.Set;
import java.util.stream.Stream;

/** An agent's playbook, parsed, with the phrases that its bullets look for: made once for many turns. Never changes. */
public final class ReadyPlaybook {

    private final Playbook playbook;
    private final Mention phrases;

    private ReadyPlaybook(Playbook playbook) {
        this.playbook = playbook;
        this.phrases = new Mention(playbook.bullets().stream()
                .flatMap(bullet -> tests(bullet.condition()))
                .flatMap(test -> test instanceof Test.Mentions(var sought) ? sought.stream() : Stream.empty())
                .toList());
    }

    /** Never throws. */
    public static ReadyPlaybook of(Catalog.Agent agent) {
        return new ReadyPlaybook(Playbook.parse(agent.instructions()));
    }

    public Playbook playbook() {
        return playbook;
    }

    /** Of the phrases that bullets look for, those that a text has. */
    Set<String> mentioned(String text) {
        return phrases.in(text);
    }

    private static Stream<Test> tests(Bullet.Condition condition) {
        return switch (condition) {
            case Bullet.Condition.Otherwise otherwise -> Stream.empty();
            case Bullet.Condition.When(var tests, var hours) -> tests.stream();
        };
    }
}

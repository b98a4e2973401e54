package dev.maillon.domain.review;

import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.text.Once;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of the instructions, with what is asked about it for each action that follows it: looked for once, when it is first asked for. */
final class FollowedLine {

    private final Once<Mentions> mentions;
    private final Once<Set<AssignMethod>> methods;

    FollowedLine(String words, Vocabulary vocabulary) {
        this.mentions = new Once<>(() -> Mentions.in(words, vocabulary));
        this.methods = new Once<>(() -> methods(words));
    }

    Mentions mentions() {
        return mentions.get();
    }

    /** Those that it names. */
    Set<AssignMethod> methods() {
        return methods.get();
    }

    private static Set<AssignMethod> methods(String words) {
        return Stream.of(AssignMethod.values())
                .filter(method -> Mentions.method(words, method))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AssignMethod.class)));
    }
}

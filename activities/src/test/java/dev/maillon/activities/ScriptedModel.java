package dev.maillon.activities;

import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.Model;
import dev.maillon.activities.model.Prompt;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers what a test has written down, and keeps what it was asked. */
public final class ScriptedModel implements Model {

    private final Queue<Function<Prompt, Answer>> script = new ConcurrentLinkedQueue<>();
    private final List<Prompt> asked = new CopyOnWriteArrayList<>();

    /** The next answers, each of 110 tokens. */
    public ScriptedModel says(String... texts) {
        for (String text : texts) {
            does(prompt -> new Answer(text, false, 100, 10, "scripted-1"));
        }
        return this;
    }

    public ScriptedModel does(Function<Prompt, Answer> next) {
        script.add(next);
        return this;
    }

    public List<Prompt> asked() {
        return asked;
    }

    public void forget() {
        script.clear();
        asked.clear();
    }

    @Override
    public Answer ask(Prompt prompt) {
        asked.add(prompt);
        return Objects.requireNonNull(script.poll(), "nothing is scripted for this question")
                .apply(prompt);
    }
}

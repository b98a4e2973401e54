package dev.maillon.activities.asking;

import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.Prompt;
import dev.maillon.domain.plan.Plan.ModelUse;
import org.jspecify.annotations.Nullable;

/** The questions that one piece of work asks, and what they have cost. Lives as long as an attempt of its activity. */
public final class Talk {

    private final Asking asking;
    private int calls;
    private long tokens;

    public Talk(Asking asking) {
        this.asking = asking;
    }

    /** Asks, and that is all. */
    public Answer only(Prompt prompt) {
        return ask(prompt, null);
    }

    /** Asks, or gives what an earlier attempt was answered. */
    public Answer first(Prompt prompt) {
        asking.requireModel();
        return asking.kept().map(this::counted).orElseGet(() -> ask(prompt, null));
    }

    /** Asks a second time; if the attempt ends before it is answered, the next one goes on from the first answer. */
    public Answer second(Prompt prompt, Answer first) {
        return ask(prompt, first);
    }

    public ModelUse use() {
        return new ModelUse(calls, tokens);
    }

    private Answer ask(Prompt prompt, @Nullable Answer kept) {
        calls++;
        Answer answer = asking.ask(prompt, kept);
        tokens += answer.tokens();
        return answer;
    }

    private Answer counted(Answer kept) {
        calls++;
        tokens += kept.tokens();
        return kept;
    }
}

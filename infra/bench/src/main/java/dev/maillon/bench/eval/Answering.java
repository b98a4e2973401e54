package dev.maillon.bench.eval;

/** What stands in for a model and answers what it is told to; a real model needs none of it. */
@FunctionalInterface
public interface Answering {

    /** From now on these are the answers, from the first one on. */
    void answer(ScriptedAnswers answers);
}

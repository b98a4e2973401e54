package dev.maillon.local.model;

/** Decides how a question is answered. Asked by several threads at once. */
@FunctionalInterface
public interface Script {

    Reaction to(Question question);
}

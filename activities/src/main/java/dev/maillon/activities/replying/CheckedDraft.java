package dev.maillon.activities.replying;

import java.util.List;

/** What a draft has come to after the actions. */
sealed interface CheckedDraft {

    /** @param text as the customer reads it */
    record True(String text) implements CheckedDraft {}

    /** Only a model's: others have a fixed sentence for it. @param why at least one reason */
    record Untrue(List<Untruth> why) implements CheckedDraft {}

    /** What keeps a reply that a model wrote from being sent (R19, R29). */
    sealed interface Untruth {

        /** The plan's reply was written before anybody knew. */
        record NotDone(int position) implements Untruth {}

        record FalseClaim(int position) implements Untruth {}

        /** @param variable as the model wrote it, which may be anything */
        record NoValue(String variable) implements Untruth {}

        /** @param most characters that the channel takes */
        record TooLong(int most) implements Untruth {}

        record NoWords() implements Untruth {}

        /** For the operator: no customer's words. */
        default String kind() {
            return switch (this) {
                case NotDone notDone -> "an action was not carried out";
                case FalseClaim claim -> "it claims an action that was not carried out";
                case NoValue variable -> "it shows a value that the contact does not have";
                case TooLong most -> "it is longer than the channel takes";
                case NoWords none -> "it has no words";
            };
        }

        /** For the model. */
        default String told() {
            return switch (this) {
                case NotDone(int position) ->
                    "Your action " + position + " was not carried out, which you did not know when you wrote it.";
                case FalseClaim(int position) -> "It claims position " + position + ", which was not carried out.";
                case NoValue(String variable) -> "The contact has no value for the variable " + variable + ".";
                case TooLong(int most) ->
                    "It has more than " + most + " characters, which is more than the channel takes.";
                case NoWords none -> "Nothing is left of it once its variables are filled in.";
            };
        }
    }
}

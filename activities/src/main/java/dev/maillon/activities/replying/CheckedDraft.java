package dev.maillon.activities.replying;

import java.util.List;

/** What a draft has come to after the actions. */
sealed interface CheckedDraft {

    /** @param text as the customer reads it */
    record True(String text) implements CheckedDraft {}

    /** Only a model's: others have a fixed sentence for it. @param why at least one reason */
    record Untrue(List<Untruth> why) implements CheckedDraft {}
}

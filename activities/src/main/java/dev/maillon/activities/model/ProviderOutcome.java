package dev.maillon.activities.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking one provider. No text of it is the provider's: that may repeat what a customer wrote. */
sealed interface ProviderOutcome<T> {

    /** For metrics and for whoever reads them: one word, of a small set. */
    String result();

    record Answered<T>(T answer, String result) implements ProviderOutcome<T> {}

    /** The model, or the provider's filter, does not want to answer this. */
    record Declined<T>() implements ProviderOutcome<T> {
        @Override
        public String result() {
            return "declined";
        }
    }

    /** This provider answers nobody who asks so: key, quota, an unknown model, a request that it does not understand. */
    record Unusable<T>(String result, String why) implements ProviderOutcome<T> {}

    /**
     * It may answer when asked again.
     *
     * @param delay how long to wait first; null: it did not say
     */
    record Passing<T>(String result, String why, @Nullable Duration delay) implements ProviderOutcome<T> {}

    /** It was not asked at all, since it failed often lately. */
    record Resting<T>(String why, Duration delay) implements ProviderOutcome<T> {
        @Override
        public String result() {
            return "circuit_open";
        }
    }
}

package dev.maillon.local.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Which questions are answered how. In a file: {@code purpose}, {@code says}, {@code then}. */
final class Scene {

    private final @Nullable String purpose;
    private final List<String> says;
    private final List<ScriptStep> then;
    private final AtomicInteger given = new AtomicInteger();

    /**
     * @param purpose title of the schema that is asked for; absent: any
     * @param says words that all stand in what the customer says now, in whatever case; absent: anything
     * @param then what happens, one after the other; the last of them again and again
     */
    @JsonCreator
    Scene(
            @JsonProperty("purpose") @Nullable String purpose,
            @JsonProperty("says") @Nullable List<String> says,
            @JsonProperty("then") @Nullable List<ScriptStep> then) {
        if (then == null || then.isEmpty()) {
            throw new IllegalArgumentException("a scene needs \"then\", a list of what happens");
        }
        this.purpose = purpose;
        this.says = Objects.requireNonNullElse(says, List.of());
        this.then = List.copyOf(then);
        this.then.forEach(ScriptStep::reaction);
    }

    boolean fits(Question question) {
        String news = question.news().toLowerCase(Locale.ROOT);
        return (purpose == null || purpose.equals(question.purpose()))
                && says.stream().allMatch(words -> news.contains(words.toLowerCase(Locale.ROOT)));
    }

    Reaction next() {
        int place = given.getAndUpdate(n -> Math.min(n + 1, then.size() - 1));
        return then.get(place).reaction();
    }
}

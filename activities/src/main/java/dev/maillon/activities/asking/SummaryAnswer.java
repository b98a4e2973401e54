package dev.maillon.activities.asking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.maillon.activities.model.AnswerSchema;
import org.jspecify.annotations.Nullable;

/** What a model writes of a closed episode. */
public record SummaryAnswer(
        @JsonPropertyDescription("For the staff who read the conversation later")
        String summary,

        @JsonPropertyDescription("Exact name of a closing note of the list; null where none fits or none is asked for")
        @Nullable
        String note) {

    public static final AnswerSchema SCHEMA = SchemaWriter.schema("summary", SummaryAnswer.class);

    private static final int LONGEST = 8_000;

    /** @throws IllegalArgumentException if there is no summary, or one that is none */
    public void check() {
        if (summary.isBlank() || summary.length() > LONGEST) {
            throw new IllegalArgumentException("summary has 1 to " + LONGEST + " characters");
        }
    }
}

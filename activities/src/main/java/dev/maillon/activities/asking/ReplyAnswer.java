package dev.maillon.activities.asking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.maillon.activities.model.AnswerSchema;
import java.util.List;

/** What a model says to the customer. */
public record ReplyAnswer(
        @JsonPropertyDescription("The words; $contact.<field id> shows a value as it is after the actions")
        String text,

        @JsonPropertyDescription("Positions in actions, from 1, that the words say were done")
        List<Integer> claims) {

    public static final AnswerSchema SCHEMA = SchemaWriter.schema("reply", ReplyAnswer.class);

    /**
     * @param actions how many the plan has
     * @throws IllegalArgumentException if it has no words, or claims a position that the plan does not have
     */
    public void check(int actions) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the reply's text is empty");
        }
        claims.stream()
                .filter(claim -> claim < 1 || claim > actions)
                .findFirst()
                .ifPresent(claim -> {
                    throw new IllegalArgumentException(
                            "claims has " + claim + ": the plan has the positions 1 to " + actions);
                });
    }
}

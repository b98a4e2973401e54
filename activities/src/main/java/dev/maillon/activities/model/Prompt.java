package dev.maillon.activities.model;

import dev.maillon.domain.json.WireNamed;
import java.util.List;
import org.springframework.ai.chat.messages.Message;

/**
 * One question to a model.
 *
 * @param workspace whose limits it counts against
 * @param system what the operator of the house and the writer of the instructions say; no customer's words outside of a fence
 * @param messages oldest first, the last is the user's; an assistant's is an earlier answer of the model to the same question
 * @param schema that the answer's JSON must fit
 */
public record Prompt(String workspace, Purpose purpose, String system, List<Message> messages, AnswerSchema schema) {

    public Prompt {
        messages = List.copyOf(messages);
    }

    /** What is asked for: metrics and limits tell them apart. */
    public enum Purpose implements WireNamed {
        PLAN,
        /** A reply written again, knowing the receipts. */
        REPLY,
        SUMMARY
    }
}

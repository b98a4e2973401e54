package dev.maillon.activities.model;

import com.openai.core.JsonObject;
import com.openai.core.JsonString;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import java.util.Optional;

/** What a client's exceptions mean. */
interface ClientFailures {

    /** The status that it failed with; empty if it failed otherwise. */
    Optional<HttpFailure> status(RuntimeException failure);

    /** True if the provider could not be reached, or the connection broke. */
    boolean isUnreachable(RuntimeException failure);

    /** Of OpenAI's own client, whatever it is asked for. */
    interface OfOpenAi extends ClientFailures {

        @Override
        default Optional<HttpFailure> status(RuntimeException failure) {
            return failure instanceof OpenAIServiceException answer
                    ? Optional.of(new HttpFailure(
                            answer.statusCode(),
                            name -> answer.headers().values(name).stream().findFirst(),
                            code(answer)))
                    : Optional.empty();
        }

        /** Not by {@code code()}: other servers put a number there, and it throws. */
        private static String code(OpenAIServiceException answer) {
            return answer.body() instanceof JsonObject error && error.values().get("code") instanceof JsonString code
                    ? code.value()
                    : "";
        }

        @Override
        default boolean isUnreachable(RuntimeException failure) {
            return failure instanceof OpenAIIoException;
        }
    }
}

package dev.maillon.local.model;

import static dev.maillon.local.model.Providers.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Model;
import dev.maillon.activities.model.Prompt;
import dev.maillon.activities.model.ProviderKind;
import dev.maillon.domain.json.Json;
import dev.maillon.local.model.Reaction.Ending;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.UserMessage;
import tools.jackson.databind.JsonNode;

/** A question and its answer in each provider's format, over HTTP. */
class WireFormatsTest {

    private final ScriptedModel server = new ScriptedModel(0, question -> Reaction.answers("{\"text\":\"Hello\"}"));

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerComesWithItsTokensAndItsModel(ProviderKind kind) {
        Answer answer = model(kind).ask(PROMPT);

        assertThat(answer.text()).isEqualTo("{\"text\":\"Hello\"}");
        assertThat(answer.cut()).isFalse();
        assertThat(answer.promptTokens())
                .isEqualTo(server.questions().getFirst().tokens());
        assertThat(answer.completionTokens()).isEqualTo(4);
        assertThat(answer.model()).isEqualTo("model-of-primary");
    }

    @ParameterizedTest
    @EnumSource
    void theQuestionGoesWholeAndWithTheSchema(ProviderKind kind) {
        Prompt repair = new Prompt(
                PROMPT.workspace(),
                PROMPT.purpose(),
                PROMPT.system(),
                List.of(new UserMessage("first"), new AssistantMessage("an answer"), new UserMessage("mend it")),
                PROMPT.schema());

        model(kind).ask(repair);

        Question asked = server.questions().getFirst();
        assertThat(asked.system()).isEqualTo("You are Rita.");
        assertThat(asked.messages()).containsExactly("first", "an answer", "mend it");
        assertThat(asked.purpose()).isEqualTo("reply");
        assertThat(asked.authorization()).endsWith("key-of-primary");
        assertThat(schema(kind, asked).at("/required/0").asString()).isEqualTo("text");
        assertThat(schema(kind, asked).at("/additionalProperties").asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatBoundsTheAnswerIsSentAndNothingElse(ProviderKind kind) {
        Providers.primary(kind, server.url())
                .with("primary.max-output-tokens", "123")
                .with("primary.temperature", "0.5")
                .model()
                .ask(PROMPT);
        model(kind).ask(PROMPT);

        assertThat(server.questions().getFirst().body()).contains("123").contains("0.5");
        assertThat(server.questions().getLast().body()).doesNotContain("temperature");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsCutOffSaysSo(ProviderKind kind) {
        server.next(new Reaction.Answers("{\"text\":\"Hel", Ending.CUT));

        Answer answer = model(kind).ask(PROMPT);

        assertThat(answer.cut()).isTrue();
        assertThat(answer.text()).isEqualTo("{\"text\":\"Hel");
    }

    /** Ollama's format has no word for it. */
    @ParameterizedTest
    @EnumSource(names = "OLLAMA", mode = EnumSource.Mode.EXCLUDE)
    void aRefusalIsFinal(ProviderKind kind) {
        server.next(
                new Reaction.Answers("I cannot help with " + Providers.CUSTOMER, Ending.REFUSED),
                new Reaction.Answers("", Ending.REFUSED));
        Model model = model(kind);

        assertThatThrownBy(() -> model.ask(PROMPT))
                .isInstanceOf(CannotAnswer.class)
                .hasMessage("the model declines to answer this");
        if (kind == ProviderKind.ANTHROPIC) {
            assertThatThrownBy(() -> model.ask(PROMPT)).isInstanceOf(CannotAnswer.class);
        }
    }

    private Model model(ProviderKind kind) {
        return Providers.primary(kind, server.url()).model();
    }

    private static JsonNode schema(ProviderKind kind, Question asked) {
        String path = switch (kind) {
            case OPENAI -> "/response_format/json_schema/schema";
            case ANTHROPIC -> "/output_config/format/schema";
            case OLLAMA -> "/format";
        };
        return Json.mapper().readTree(asked.body()).at(path);
    }
}

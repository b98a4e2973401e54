package dev.maillon.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code infra/local/up --llm} makes of its options and the environment. */
class LocalModelTest {

    @ParameterizedTest
    @CsvSource({"openai, gpt-5-mini", "anthropic, claude-haiku-4-5", "ollama, llama3.1"})
    void aKindIsEnough(String kind, String model) {
        assertThat(new LocalModel(kind, "", "").settings(Map.of("OPENAI_API_KEY", "k", "ANTHROPIC_API_KEY", "k")))
                .isEqualTo(Map.of("maillon.llm.primary.kind", kind, "maillon.llm.primary.model", model));
    }

    @Test
    void anotherServerGetsTheKeyOfItsKind() {
        assertThat(new LocalModel("openai", "https://models.example.com/v1", "large")
                        .settings(Map.of("OPENAI_API_KEY", "k")))
                .isEqualTo(Map.of(
                        "maillon.llm.primary.kind", "openai",
                        "maillon.llm.primary.base-url", "https://models.example.com/v1",
                        "maillon.llm.primary.api-key", "k",
                        "maillon.llm.primary.model", "large"));
    }

    @Test
    void whatTheEnvironmentSetsIsLeftToIt() {
        assertThat(new LocalModel("openai", "https://models.example.com", "")
                        .settings(Map.of(
                                "OPENAI_API_KEY", "k",
                                "MAILLON_LLM_PRIMARY_APIKEY", "another",
                                "MAILLON_LLM_PRIMARY_MODEL", "large")))
                .isEqualTo(Map.of(
                        "maillon.llm.primary.kind", "openai",
                        "maillon.llm.primary.base-url", "https://models.example.com"));
    }
}

package dev.maillon.local.model;

import static dev.maillon.local.model.Providers.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.activities.model.ProviderKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Another provider, another server, another model: settings alone. */
class ModelSettingsTest {

    private final ScriptedModel server = new ScriptedModel(0, question -> Reaction.answers("{}"));

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"OPENAI, ''", "OPENAI, /", "OPENAI, /v1", "OPENAI, /v1/", "ANTHROPIC, ''", "ANTHROPIC, /v1", "OLLAMA, /"
    })
    void theAddressMayBeGivenWithItsVersionOrWithout(ProviderKind kind, String path) {
        Providers.primary(kind, server.url().resolve(path)).model().ask(PROMPT);

        assertThat(server.questions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void springAisOwnSettingsDoWhereNoneOfOursIs(ProviderKind kind) {
        new Providers()
                .with("primary.kind", kind.wireName())
                .with("primary.model", "m")
                .environment(
                        "spring.ai." + kind.wireName() + ".base-url",
                        server.url().toString())
                .environment("spring.ai." + kind.wireName() + ".api-key", "springs-key")
                .model()
                .ask(PROMPT);

        assertThat(server.questions().getFirst().authorization()).endsWith("springs-key");
    }

    @ParameterizedTest
    @EnumSource
    void aServerOfOnesOwnNeedsNoKeyAndGetsNobodyElses(ProviderKind kind) {
        new Providers()
                .with("primary.kind", kind.wireName())
                .with("primary.model", "m")
                .with("primary.base-url", server.url().toString())
                .environment(kind.keyVariable(), "the real key")
                .model()
                .ask(PROMPT);

        assertThat(server.questions().getFirst().authorization()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "OLLAMA", mode = EnumSource.Mode.EXCLUDE)
    void aMissingKeyStopsTheStartWithItsName(ProviderKind kind) {
        Providers settings =
                new Providers().with("primary.kind", kind.wireName()).with("primary.model", "m");

        assertThatThrownBy(settings::model)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "maillon.llm.primary.api-key", "MAILLON_LLM_PRIMARY_APIKEY", kind.keyVariable());
        assertThat(settings.environment(kind.keyVariable(), "k").model()).isNotNull();
    }

    @Test
    void aMissingModelStopsTheStartWithItsName() {
        assertThatThrownBy(new Providers().with("primary.kind", "ollama")::model)
                .hasMessageContaining("MAILLON_LLM_PRIMARY_MODEL");
    }

    @Test
    void aSecondProviderNeedsAFirst() {
        assertThatThrownBy(new Providers().secondary(ProviderKind.OPENAI, server.url())::model)
                .rootCause()
                .hasMessageContaining("maillon.llm.primary is not");
    }

    @Test
    void withoutAnyTheStartSaysWhichSettingIsMissing() {
        assertThatThrownBy(new Providers()::model).hasMessageContaining("MAILLON_LLM_PRIMARY_KIND");
    }
}

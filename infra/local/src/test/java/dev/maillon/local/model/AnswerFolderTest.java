package dev.maillon.local.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file of scenes says is what happens. */
class AnswerFolderTest {

    @TempDir
    Path folder;

    @Test
    void theFirstSceneThatFitsAnswersInOrderAndItsLastStepAgain() throws IOException {
        Script script = script("""
                - purpose: plan
                  says: [Quote, email]
                  then:
                    - {status: 429, headers: {Retry-After: "2"}, code: rate_limit_exceeded}
                    - json: {lines: [1], actions: []}
                - then:
                    - {text: not JSON, ending: cut, afterMillis: 20}
                """);
        Question fits = question("plan", "a quote to my EMAIL");

        assertThat(script.to(fits))
                .isEqualTo(new Reaction.Fails(429, Map.of("Retry-After", "2"), "rate_limit_exceeded"));
        assertThat(script.to(fits)).isEqualTo(Reaction.answers("{\"lines\":[1],\"actions\":[]}"));
        assertThat(script.to(fits)).isEqualTo(Reaction.answers("{\"lines\":[1],\"actions\":[]}"));
        assertThat(script.to(question("summary", "a quote to my email")))
                .isEqualTo(new Reaction.Waits(
                        Duration.ofMillis(20), new Reaction.Answers("not JSON", Reaction.Ending.CUT)));
    }

    @Test
    void onlyWhatTheCustomerSaysNowCounts() throws IOException {
        Script script = script("[{says: [quote], then: [{text: a quote}]}, {then: [{text: something else}]}]");
        String record = """
                {"text":"a quote","new":false}
                {"text":"thanks","new":true}""";

        assertThat(script.to(question("plan", record))).isEqualTo(Reaction.answers("something else"));
        assertThat(script.to(question("plan", record.replace("thanks", "another quote"))))
                .isEqualTo(Reaction.answers("a quote"));
    }

    @Test
    void everyAnswerMayBeLate() throws IOException {
        Script script = script("[{then: [{text: x}]}]");

        assertThat(script.after(Duration.ofSeconds(2)).to(question("", "")))
                .isEqualTo(new Reaction.Waits(Duration.ofSeconds(2), Reaction.answers("x")));
        assertThat(script.after(Duration.ZERO).to(question("", ""))).isEqualTo(Reaction.answers("x"));
    }

    @Test
    void filesAreReadInTheOrderOfTheirNames() throws IOException {
        Files.writeString(folder.resolve("2.yaml"), "[{then: [{text: second}]}]");
        Files.writeString(folder.resolve("1.json"), "[{\"then\": [{\"text\": \"first\"}]}]");

        assertThat(AnswerFolder.read(folder).to(question("", ""))).isEqualTo(Reaction.answers("first"));
    }

    @Test
    void aQuestionThatNoSceneFitsIsAnError() throws IOException {
        Script script = script("[{purpose: plan, then: [{text: x}]}]");

        assertThat(script.to(question("reply", ""))).isEqualTo(new Reaction.Fails(500, Map.of(), "no_scene"));
    }

    @Test
    void aMistakeInAFileIsToldAtTheStart() {
        assertThatThrownBy(() -> script("[{then: [{text: x}]}, {then: [{does: dance}]}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scenes.yaml, scene 2")
                .hasMessageContaining("dance");
        assertThatThrownBy(() -> AnswerFolder.read(Files.createDirectory(folder.resolve("none"))))
                .hasMessageContaining("no *.yaml");
    }

    private Script script(String yaml) throws IOException {
        Files.writeString(folder.resolve("scenes.yaml"), yaml);
        return AnswerFolder.read(folder);
    }

    private static Question question(String purpose, String text) {
        return new Question("m", purpose, "", List.of(text), "", "");
    }
}

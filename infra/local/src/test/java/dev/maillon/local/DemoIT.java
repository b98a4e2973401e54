package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.demo.Demo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code infra/local/up --demo} plays. */
class DemoIT {

    @Test
    void comesOutAsToldAndCanBePlayedAgain() {
        // Not the shared one: other tests give that another catalog.
        try (LocalStack stack = TestStack.startWithSpeech(true)) {
            assertThat(play(stack, "first")).contains("Everything came out as told.");
            assertThat(play(stack, "second")).contains("Everything came out as told.");
        }
    }

    private static String play(LocalStack stack, String run) {
        List<String> lines = new ArrayList<>();
        Demo.play(stack.api(), stack.sink(), run, true, null, lines::add);
        return String.join("\n", lines);
    }
}

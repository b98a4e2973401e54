package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.ScriptedSpeech.Reaction;
import dev.maillon.local.Voice.Format;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** SIGKILL of the worker before, in and after a transcription; another worker takes the turns up, and each completes once. */
class VoiceCrashIT {

    @TempDir
    private Path recordings;

    @TempDir
    private Path halts;

    private final ScriptedSpeech speech = new ScriptedSpeech(URI.create("http://127.0.0.1:9"));
    private final LocalStack stack = TestStack.startOwn(false);
    private final List<Process> workers = new ArrayList<>();

    @BeforeEach
    void startWorkerAndPutCatalog() throws IOException {
        startWorker();
        TestStack.putCatalog(stack, "voice");
    }

    @AfterEach
    void end() {
        workers.forEach(Process::destroyForcibly);
        stack.close();
        speech.close();
    }

    @Test
    @Tag("R31")
    @Tag("R38")
    @Tag("R39")
    void aWorkerKilledInATranscriptionLosesNothingAndRepeatsNothing() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Map<String, String> conversations = new LinkedHashMap<>();
        for (String moment : List.of("before", "in", "after")) {
            Customer customer = new Customer(stack.api(), "web");
            String conversation = TestStack.conversationOf(customer.says("hello"));
            conversations.put(moment, conversation);
            if (!moment.equals("in")) {
                new HaltPoint(moment, "transcribe").set(halts, conversation);
            }
            if (!moment.equals("before")) {
                Reaction says = new Reaction.Says("The garden.", "en");
                speech.next(moment.equals("in") ? new Reaction.Holds(never, says) : says);
            }
            speaks(customer);
            TestStack.await(
                    () -> moment.equals("in") ? speech.asked().size() == 1 : HaltPoint.isReached(halts, conversation),
                    reached -> reached);
        }

        workers.getLast().destroyForcibly().waitFor();
        HaltPoint.clear(halts);
        speech.next(new Reaction.Says("The garden.", "en"), new Reaction.Says("The garden.", "en"));
        startWorker();

        conversations.forEach((moment, conversation) -> assertWhole(conversation, moment));
        assertThat(speech.asked()).as("what was stored is not asked for again").hasSize(4);
    }

    private void speaks(Customer customer) {
        byte[] recording = new Voice(recordings).says("Hello", Format.OPUS);
        String mediaId =
                stack.api().upload(recording, "audio/ogg").body().at("/mediaId").asString();
        assertThat(customer.sends(customer.nextId(), List.of(Map.of("contentType", "audio/ogg", "mediaId", mediaId)))
                        .status())
                .isEqualTo(202);
    }

    private void assertWhole(String conversation, String moment) {
        List<JsonNode> turns = TestStack.turnsWhenQuiet(stack.api(), conversation, 2);
        assertThat(turns).as(moment).hasSize(2);
        assertThat(turns.getFirst().at("/outcomes").values().stream()
                        .map(outcome -> outcome.at("/status").asString() + " "
                                + outcome.at("/after/stage").asString()))
                .as(moment)
                .containsExactly("applied Garden");
        assertThat(TestStack.events(stack.api(), conversation).stream()
                        .map(event -> event.at("/type").asString()))
                .as(moment)
                .containsOnlyOnce("lifecycle_stage_updated");
    }

    private void startWorker() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>(stack.workerSettings());
        settings.put("maillon.transcription.base-url", speech.url().toString());
        settings.put("maillon.transcription.model", "whisper-scripted");
        workers.add(HaltingWorker.start(halts, settings, List.of()));
    }
}

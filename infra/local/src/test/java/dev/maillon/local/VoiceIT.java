package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import dev.maillon.local.ScriptedSpeech.Reaction;
import dev.maillon.local.Voice.Format;
import dev.maillon.worker.WorkerApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Customers who speak: over HTTP, with the real speech-to-text server, and if it is to say or do something special, a scripted one. */
class VoiceIT {

    /** A word for each format: what is said decides what is done. */
    private static final List<String> WORDS = List.of(
            "garden",
            "kitchen",
            "window",
            "computer",
            "hospital",
            "elephant",
            "orange",
            "mountain",
            "library",
            "airport",
            "chocolate",
            "football",
            "restaurant",
            "holiday",
            "camera",
            "piano",
            "insurance",
            "delivery",
            "breakfast",
            "newspaper");

    @TempDir
    private static Path folder;

    private static ScriptedSpeech speech;
    private static FileHost host;
    private static ConfigurableApplicationContext worker;
    private static LocalStack stack;
    private static MaillonApi api;
    private static Voice voice;

    @BeforeAll
    static void start() {
        stack = TestStack.startWithSpeech(false);
        speech = new ScriptedSpeech(Objects.requireNonNull(stack.speech()).url());
        host = new FileHost();
        worker = startWorker();
        api = stack.api();
        voice = new Voice(folder);
        TestStack.putCatalog(stack, "voice");
    }

    private static ConfigurableApplicationContext startWorker() {
        Map<String, String> settings = new LinkedHashMap<>(stack.workerSettings());
        settings.put("maillon.transcription.base-url", speech.url().toString());
        settings.put("maillon.media.work", folder.resolve("work").toString());
        return WorkerApplication.application()
                .registerShutdownHook(false)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(host))
                .run(ApplicationSettings.arguments(settings));
    }

    @AfterAll
    static void stop() {
        worker.close();
        host.close();
        stack.close();
        speech.close();
    }

    /** All at once, so it also shows that recordings wait for each other without harm. Every other one is uploaded, the others are fetched. */
    @Test
    @Tag("R31")
    void doesWhatIsSaidInEveryFormat() {
        Map<Format, String> conversations = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            byte[] recording = voice.says(
                    "I would like to ask you something about the " + WORDS.get(format.ordinal()) + ", please.", format);
            Map<String, Object> attachment = format.ordinal() % 2 == 0
                    ? uploaded(recording, format.contentType)
                    : Map.of("contentType", format.contentType, "url", host.serve("/" + format.name(), recording));
            conversations.put(format, sends(someone(), attachment));
        }
        conversations.forEach((format, conversation) -> {
            JsonNode turn = TestStack.turnsWhenQuiet(api, conversation, 1).getFirst();
            assertThat(turn.at("/outcomes/0/after/stage").asString(""))
                    .as("%s: %s", format, attachment(conversation))
                    .isEqualToIgnoringCase(WORDS.get(format.ordinal()));
            assertThat(attachment(conversation).at("/status").asString()).isEqualTo("transcribed");
            assertThat(attachment(conversation).at("/language").asString()).isEqualTo("en");
        });
    }

    @Test
    @Tag("R31")
    @Tag("case12")
    void aQuestionForPricesHasTheSameResultSpokenAsTyped() {
        JsonNode typed = new Customer(api, "web").says("Hello, please tell me your prices.");
        JsonNode spoken = turnOf(
                sends(someone(), uploaded(voice.says("Hello, please tell me your prices.", Format.OPUS), "audio/ogg")));
        assertSame(typed, spoken);
    }

    /** The model at hand knows English alone, so what is spoken is scripted; everything else is real. */
    @Test
    @Tag("R31")
    @Tag("case12")
    void aQuestionForPricesInFrenchHasTheSameResultSpokenAsTyped() {
        int before = speech.asked().size();
        speech.next(new Reaction.Says("Bonjour, quels sont vos tarifs ?", "french"));
        JsonNode typed = new Customer(api, "web").says("Bonjour, quels sont vos tarifs ?");
        Customer spoken = someone().speaking("fr");

        String conversation = sends(spoken, uploaded(voice.says("Bonjour", Format.OGG), "audio/ogg"));

        assertSame(typed, turnOf(conversation));
        assertThat(attachment(conversation).at("/language").asString()).isEqualTo("fr");
        assertThat(speech.asked().get(before)).containsEntry("language", "fr");
    }

    @Test
    @Tag("R32")
    @Tag("R40")
    void whatNobodyUnderstandsIsAnsweredAllTheSameAndTheOperatorSeesWhy() {
        String conversation = sends(someone(), uploaded(voice.isSilent(3, Format.OGG), "audio/ogg"));

        JsonNode turn = turnOf(conversation);
        assertThat(turn.at("/reply/text").asString()).isEqualTo("How can I help?");
        assertThat(attachment(conversation).at("/status").asString()).isEqualTo("failed");
        assertThat(attachment(conversation).at("/reason").asString()).startsWith("silent: ");
        assertThat(attachment(conversation).at("/transcript").isNull()).isTrue();
    }

    /** Files that are none, or mean harm: each says why, the turn goes on, and no file or process is left. */
    @Test
    @Tag("R32")
    @Tag("R40")
    void aHostileFileEndsInAReasonAndAnAnswer() throws IOException {
        byte[] video = voice.says("Hello", Format.MP4);
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put(sends(someone(), fetched(host.serve("/nothing", new byte[0]))), "empty: ");
        reasons.put(sends(someone(), fetched("http://media.example.com/missing.ogg")), "refused_by_host: ");
        reasons.put(sends(someone(), hostile("Just words, no sound.")), "not_media: ");
        reasons.put(sends(someone(), hostile("\u007fELF\u0002\u0001\u0001\u0000 and so on")), "not_media: ");
        reasons.put(sends(someone(), hostile("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")), "not_media: ");
        reasons.put(sends(someone(), hostile("ffconcat version 1.0\nfile /etc/passwd\n")), "not_media: ");
        reasons.put(sends(someone(), uploaded(Arrays.copyOf(video, video.length / 3), "video/mp4")), "damaged: ");
        reasons.put(sends(someone(), uploaded(voice.isMute(), "video/mp4")), "no_audio: ");
        reasons.put(sends(someone(), uploaded(voice.isSilent(7_200, Format.OPUS), "audio/ogg")), "too_long: ");
        reasons.forEach((conversation, reason) -> {
            assertThat(turnOf(conversation).at("/reply/text").asString())
                    .as(reason)
                    .isEqualTo("How can I help?");
            assertThat(attachment(conversation).at("/status").asString())
                    .as(reason)
                    .isEqualTo("failed");
            assertThat(attachment(conversation).at("/reason").asString()).startsWith(reason);
        });
        try (Stream<Path> left = Files.walk(folder.resolve("work"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(ProcessHandle.current()
                        .descendants()
                        .map(process -> process.info().command().orElse("")))
                .noneMatch(command -> command.endsWith("ffmpeg"));
    }

    private static Map<String, Object> fetched(String url) {
        return Map.of("contentType", "audio/ogg", "url", url);
    }

    private static Map<String, Object> hostile(String bytes) {
        return uploaded(bytes.getBytes(StandardCharsets.ISO_8859_1), "audio/mpeg");
    }

    @Test
    @Tag("R31")
    void whatAFileIsDecidesNotWhatItsSenderCallsIt() {
        String conversation = sends(
                someone(), uploaded(voice.says("I would like to see the mountain, please.", Format.WAV), "video/mp4"));

        assertThat(turnOf(conversation).at("/outcomes/0/after/stage").asString())
                .isEqualTo("Mountain");
    }

    @Test
    @Tag("R32")
    void aRefusedKeyIsNotTriedAgain() {
        int before = speech.asked().size();
        speech.next(new Reaction.Fails(401, "x", "y"));

        String conversation = sends(someone(), uploaded(voice.says("Hello", Format.WAV), "audio/wav"));

        assertThat(turnOf(conversation).at("/reply/text").asString()).isEqualTo("How can I help?");
        assertThat(attachment(conversation).at("/reason").asString()).contains("does not take the key");
        assertThat(speech.asked()).hasSize(before + 1);
    }

    @Test
    @Tag("R31")
    void aProviderThatIsBusyIsAskedAgainWhenItWantsTo() {
        int before = speech.asked().size();
        speech.next(
                new Reaction.Fails(429, "retry-after-ms", "300"),
                new Reaction.Fails(503, "x", "y"),
                new Reaction.Says("The garden, please.", "en"));

        String conversation = sends(someone(), uploaded(voice.says("Hello", Format.WAV), "audio/wav"));

        assertThat(turnOf(conversation).at("/outcomes/0/after/stage").asString())
                .isEqualTo("Garden");
        assertThat(speech.asked()).hasSize(before + 3);
    }

    @Test
    @Tag("R38")
    void aTextThatComesDuringATranscriptionIsInTheSameTurn() {
        int before = speech.asked().size();
        CountDownLatch release = new CountDownLatch(1);
        speech.next(new Reaction.Holds(release, new Reaction.Says("It is about it.", "en")));
        Customer customer = someone();
        String conversation = sends(customer, uploaded(voice.says("Hello", Format.WAV), "audio/wav"));
        TestStack.await(() -> speech.asked().size(), asked -> asked == before + 1);

        customer.sends(customer.nextId(), "the garden");
        TestStack.await(
                () -> TestStack.turns(api, conversation)
                        .getFirst()
                        .at("/messages")
                        .size(),
                size -> size == 2);
        release.countDown();

        JsonNode turn = TestStack.turnsWhenQuiet(api, conversation, 2).getFirst();
        assertThat(turn.at("/messages")).hasSize(2);
        assertThat(turn.at("/outcomes/0/after/stage").asString()).isEqualTo("Garden");
        assertThat(speech.asked()).hasSize(before + 1);
    }

    @Test
    @Tag("R31")
    void theVoiceMessagesOfATurnAreTranscribedSideBySide() {
        int before = speech.asked().size();
        CountDownLatch release = new CountDownLatch(1);
        speech.next(
                new Reaction.Holds(release, new Reaction.Says("Nothing.", "en")),
                new Reaction.Holds(release, new Reaction.Says("The piano.", "en")));
        Map<String, Object> one = uploaded(voice.says("Hello", Format.WAV), "audio/wav");
        Map<String, Object> other = uploaded(voice.says("Goodbye", Format.MP4), "video/mp4");

        String conversation = sends(someone(), one, other);
        TestStack.await(() -> speech.asked().size(), asked -> asked == before + 2);
        release.countDown();

        assertThat(turnOf(conversation).at("/outcomes/0/after/stage").asString())
                .isEqualTo("Piano");
    }

    @Test
    @Tag("R41")
    void aTakeoverStopsTheTranscriptionAndNothingIsAnswered() {
        int before = speech.asked().size();
        CountDownLatch release = new CountDownLatch(1);
        speech.next(new Reaction.Holds(release, new Reaction.Says("The garden.", "en")));
        String conversation = sends(someone(), uploaded(voice.says("Hello", Format.WAV), "audio/wav"));
        TestStack.await(() -> speech.asked().size(), asked -> asked == before + 1);

        Answer taken = api.post(
                "/conversations/" + conversation + "/actions",
                Map.of("type", "assign", "to", Map.of("user", "amel")),
                "take-" + conversation);

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        List<JsonNode> turns = TestStack.turnsWhenQuiet(api, conversation, 1);
        release.countDown();
        assertThat(turns)
                .hasSize(2)
                .allMatch(turn -> turn.at("/reply/status").asString("none").equals("none"));
        assertThat(attachment(conversation).at("/status").asString()).isEqualTo("skipped");
        assertThat(attachment(conversation).at("/reason").asString()).isEqualTo("assigned to a person");
    }

    @Test
    void theHistoryHoldsNeitherSoundNorText() {
        Map<String, Object> recording =
                uploaded(voice.says("I would like to ask you about the elephant, please.", Format.OPUS), "audio/ogg");
        String conversation = sends(someone(), recording);
        JsonNode turn = turnOf(conversation);

        String history = TestStack.payloads(TestStack.temporal(stack)
                .fetchHistory(
                        turn.at("/workflowId").asString(), turn.at("/runId").asString()));

        String transcript = attachment(conversation).at("/transcript").asString();
        assertThat(transcript).contains("elephant");
        assertThat(history).contains(String.valueOf(recording.get("mediaId"))).doesNotContain(transcript, "OggS");
    }

    private static Customer someone() {
        return new Customer(api, "web");
    }

    private static Map<String, Object> uploaded(byte[] recording, String contentType) {
        Answer answer = api.upload(recording, contentType);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return Map.of(
                "contentType",
                contentType,
                "mediaId",
                answer.body().at("/mediaId").asString());
    }

    /** @return the conversation */
    @SafeVarargs
    private static String sends(Customer customer, Map<String, Object>... attachments) {
        Answer answer = customer.sends(customer.nextId(), List.of(attachments));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.body().at("/conversationId").asString();
    }

    private static JsonNode turnOf(String conversation) {
        return TestStack.turnsWhenQuiet(api, conversation, 1).getFirst();
    }

    /** The first one of the conversation's first message. */
    private static JsonNode attachment(String conversation) {
        return List.copyOf(api.get("/conversations/" + conversation + "/messages")
                        .body()
                        .at("/items")
                        .values())
                .getLast()
                .at("/attachments/0");
    }

    private static void assertSame(JsonNode typed, JsonNode spoken) {
        for (String part : List.of("/outcomes", "/reply/text", "/result", "/agent", "/plan/lines")) {
            assertThat(spoken.at(part)).as(part).isEqualTo(typed.at(part));
        }
    }
}

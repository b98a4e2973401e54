package dev.maillon.local.model;

import static dev.maillon.local.model.Providers.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Model;
import dev.maillon.activities.model.ProviderKind;
import io.temporal.failure.ApplicationFailure;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a provider does, over HTTP: what may pass is tried again by Temporal, what will not leads to the fallback. */
class ProviderFailuresTest {

    private final ScriptedModel server = new ScriptedModel(0, question -> Reaction.answers("{}"));

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Arguments> momentary() {
        return each(429, 409, 500, 502, 503, 504, 529);
    }

    @ParameterizedTest
    @MethodSource("momentary")
    void aFailureOfTheMomentIsTriedAgainByTemporalAlone(ProviderKind kind, int status) {
        server.next(Reaction.fails(status));

        ApplicationFailure failure = busy(model(kind));

        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(failure.getOriginalMessage()).contains(String.valueOf(status));
        assertThat(failure.getNextRetryDelay()).isNull();
        assertThat(server.questions()).hasSize(1);
    }

    static Stream<Arguments> lasting() {
        return each(400, 401, 402, 403, 404, 413, 422);
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatAskingAgainWouldNotHelpIsFinal(ProviderKind kind, int status) {
        server.next(Reaction.fails(status));

        CannotAnswer refused = refused(model(kind));

        assertThat(refused.why()).contains("primary", kind.wireName(), String.valueOf(status));
        assertThat(server.questions()).hasSize(1);
    }

    /** A quota that is used up comes as 429, too, and waiting does not help. */
    @ParameterizedTest
    @EnumSource(names = "OPENAI")
    void aUsedUpQuotaIsFinal(ProviderKind kind) {
        server.next(new Reaction.Fails(429, Map.of("Retry-After", "1"), "insufficient_quota"));

        assertThat(refused(model(kind)).why()).contains("insufficient_quota", "quota is used up");
    }

    /** Of Azure's filter, for one. */
    @ParameterizedTest
    @EnumSource(names = "OPENAI")
    void aFilteredPromptIsARefusal(ProviderKind kind) {
        server.next(new Reaction.Fails(400, Map.of(), "content_filter"));

        assertThat(refused(model(kind)).why()).contains("declines");
    }

    @ParameterizedTest
    @EnumSource
    void theProviderSaysWhenToComeAgain(ProviderKind kind) {
        server.next(
                Reaction.fails(429, "Retry-After", "7"),
                new Reaction.Fails(503, Map.of("retry-after-ms", "1500", "Retry-After", "7"), "overloaded"),
                Reaction.fails(429, "Retry-After", "soon"));
        Model model = model(kind);

        assertThat(busy(model).getNextRetryDelay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(busy(model).getNextRetryDelay()).isEqualTo(Duration.ofMillis(1500));
        assertThat(busy(model).getNextRetryDelay()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void orTheDateOfIt(ProviderKind kind) {
        ZonedDateTime date = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1);
        server.next(Reaction.fails(503, "Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(date)));

        assertThat(busy(model(kind)).getNextRetryDelay()).isBetween(Duration.ofMinutes(50), Duration.ofMinutes(60));
    }

    static Stream<Arguments> broken() {
        List<Reaction> reactions = List.of(
                new Reaction.Garbles("{\"this is\": not JSON"),
                new Reaction.Garbles("[]"),
                new Reaction.Garbles(""),
                new Reaction.Garbles("{}"),
                new Reaction.Floods(64 << 20),
                new Reaction.Closes());
        return Stream.of(ProviderKind.values())
                .flatMap(kind -> reactions.stream().map(reaction -> Arguments.of(kind, reaction)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsNoAnswerIsTriedAgain(ProviderKind kind, Reaction reaction) {
        // A client may repeat a request whose connection was closed before a byte came.
        server.next(reaction, reaction);

        assertThat(busy(model(kind)).isNonRetryable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aProviderThatIsNotThereIsTriedAgain(ProviderKind kind) {
        URI nobody = server.url();
        server.close();

        assertThat(busy(Providers.primary(kind, nobody).model()).getOriginalMessage())
                .contains("cannot be reached");
    }

    static Stream<Arguments> endless() {
        return Stream.of(ProviderKind.values())
                .flatMap(kind -> Stream.of(new Reaction.Hangs(), new Reaction.Drips())
                        .map(reaction -> Arguments.of(kind, reaction)));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void anAnswerThatDoesNotComeIsNotWaitedForLongerThanSet(ProviderKind kind, Reaction reaction) {
        server.next(reaction);
        Model model = Providers.primary(kind, server.url())
                .with("primary.timeout", "300ms")
                .model();

        assertThat(busy(model).getOriginalMessage()).contains("no answer within");
        assertThat(server.questions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void interruptingWhoeverAsksAbortsTheRequest(ProviderKind kind) throws InterruptedException {
        server.next(new Reaction.Drips());
        Model model = model(kind);
        CompletableFuture<Boolean> cancelledAndStillInterrupted = new CompletableFuture<>();
        Thread asking = Thread.ofPlatform().start(() -> {
            Throwable thrown = catchThrowable(() -> model.ask(PROMPT));
            cancelledAndStillInterrupted.complete(thrown instanceof CancellationException
                    && Thread.currentThread().isInterrupted());
        });
        Eventually.is(() -> !server.questions().isEmpty());

        asking.interrupt();

        assertThat(cancelledAndStillInterrupted.join()).isTrue();
        Eventually.is(() -> server.hangUps() == 1);
        asking.join();
    }

    /** Also while nothing of the answer has come. */
    @ParameterizedTest
    @EnumSource
    void evenOneThatHasNoAnswerYet(ProviderKind kind) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Model model = Providers.primary(kind, URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                    .model();
            Thread asking = Thread.ofPlatform().start(() -> {
                var _ = catchThrowable(() -> model.ask(PROMPT));
            });
            try (Socket connection = silent.accept()) {
                assertThat(connection.getInputStream().read()).isEqualTo('P');

                asking.interrupt();

                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
                asking.join();
            }
        }
    }

    /** The scripted provider's errors repeat the question; a stack trace in a log or in the workflow's history must not. */
    @ParameterizedTest
    @MethodSource("speaking")
    void noFailureRepeatsWhatACustomerWrote(ProviderKind kind, Reaction reaction) {
        server.next(reaction, reaction);

        Throwable failure =
                Objects.requireNonNull(catchThrowable(() -> model(kind).ask(PROMPT)));

        assertThat(printed(failure)).doesNotContain(Providers.CUSTOMER).doesNotContain("key-of-primary");
    }

    static Stream<Arguments> speaking() {
        List<Reaction> reactions = List.of(
                Reaction.fails(400),
                Reaction.fails(401),
                Reaction.fails(429),
                Reaction.fails(500),
                new Reaction.Fails(400, Map.of(), "cannot " + Providers.CUSTOMER),
                new Reaction.Garbles("{\"error\": " + Providers.CUSTOMER));
        return Stream.of(ProviderKind.values())
                .flatMap(kind -> reactions.stream().map(reaction -> Arguments.of(kind, reaction)));
    }

    @ParameterizedTest
    @EnumSource
    void aSlowAnswerIsAnAnswer(ProviderKind kind) {
        server.next(new Reaction.Waits(Duration.ofMillis(400), Reaction.answers("{\"slow\":true}")));

        Answer answer = model(kind).ask(PROMPT);

        assertThat(answer.text()).isEqualTo("{\"slow\":true}");
    }

    private Model model(ProviderKind kind) {
        return Providers.primary(kind, server.url()).model();
    }

    private static ApplicationFailure busy(Model model) {
        Throwable failure = catchThrowable(() -> model.ask(PROMPT));
        assertThat(failure).isInstanceOf(ApplicationFailure.class);
        return (ApplicationFailure) failure;
    }

    private static CannotAnswer refused(Model model) {
        Throwable failure = catchThrowable(() -> model.ask(PROMPT));
        assertThat(failure).isInstanceOf(CannotAnswer.class);
        return (CannotAnswer) failure;
    }

    private static Stream<Arguments> each(int... statuses) {
        return Stream.of(ProviderKind.values())
                .flatMap(kind -> Arrays.stream(statuses).mapToObj(status -> Arguments.of(kind, status)));
    }

    private static String printed(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}

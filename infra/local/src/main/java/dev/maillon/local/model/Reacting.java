package dev.maillon.local.model;

import com.sun.net.httpserver.HttpExchange;
import dev.maillon.domain.json.Json;
import dev.maillon.local.model.Reaction.Ending;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One request and what becomes of it.
 *
 * @param closing ends what would wait for ever
 */
record Reacting(HttpExchange exchange, WireFormat format, Question question, CountDownLatch closing) {

    private static final Duration BETWEEN_DRIPS = Duration.ofMillis(50);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    void to(Reaction reaction) throws IOException {
        switch (reaction) {
            case Reaction.Answers(String text, Ending ending) -> send(200, format.answer(question, text, ending));
            case Reaction.Fails fails -> fail(fails);
            case Reaction.Garbles(String body) -> send(200, body);
            case Reaction.Hangs() -> pause(FOR_EVER);
            case Reaction.Drips() -> drip();
            case Reaction.Closes() -> {}
            case Reaction.Floods(long bytes) ->
                send(200, format.answer(question, "x".repeat(Math.toIntExact(bytes)), Ending.WHOLE));
            case Reaction.Waits(Duration first, Reaction then) -> {
                pause(first);
                to(then);
            }
        }
    }

    private void fail(Reaction.Fails fails) throws IOException {
        fails.headers().forEach(exchange.getResponseHeaders()::set);
        send(fails.status(), format.error(fails.code(), "cannot answer: " + question.last()));
    }

    private void drip() throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        while (!pause(BETWEEN_DRIPS)) {
            hungUpIfFailing(() -> {
                body.write(' ');
                body.flush();
            });
        }
    }

    private void send(int status, Map<String, Object> body) throws IOException {
        send(status, Json.mapper().writeValueAsString(body));
    }

    private void send(int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        hungUpIfFailing(() -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void hungUpIfFailing(Writing writing) throws HungUpException {
        try {
            writing.run();
        } catch (IOException gone) {
            throw new HungUpException(gone);
        }
    }

    /** @return true if the server closes meanwhile */
    private boolean pause(Duration time) throws InterruptedIOException {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}

package dev.maillon.activities.posting;

import jakarta.annotation.PreDestroy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** One HTTP exchange in bounded time. The answer is its status; of its body only as much is read as lets the connection live on. */
@Component
class Exchanges {

    private static final int MOST_BODY_BYTES = 4096;

    private final HttpClient client;
    private final Duration timeout;

    Exchanges(PostingSettings settings) {
        this.timeout = settings.timeout();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @PreDestroy
    void stop() {
        client.shutdownNow();
    }

    Posted exchange(Post post, Map<String, String> headers, Instant now) {
        CompletableFuture<ResponseInfo> answer = new CompletableFuture<>();
        CompletableFuture<?> exchange = client.sendAsync(request(post, headers), noting(answer));
        String problem = await(exchange);
        if (answer.isDone()) {
            ResponseInfo info = answer.join();
            return Answers.meaning(post, info.statusCode(), info.headers(), now);
        }
        return new Posted.Failed(post.host() + " " + problem, null);
    }

    /** Waits for the whole exchange, but never longer than an attempt may take; then it is torn down. */
    private String await(CompletableFuture<?> exchange) {
        try {
            exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return "answered";
        } catch (TimeoutException slow) {
            return "gave no answer within " + timeout.toSeconds() + " s";
        } catch (ExecutionException failed) {
            return "could not be reached ("
                    + Objects.requireNonNullElse(failed.getCause(), failed)
                            .getClass()
                            .getSimpleName() + ")";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "was not waited for: the worker stops";
        } finally {
            exchange.cancel(true);
        }
    }

    private static BodyHandler<Void> noting(CompletableFuture<ResponseInfo> answer) {
        BodyHandler<Void> body = BodyHandlers.limiting(BodyHandlers.discarding(), MOST_BODY_BYTES);
        return info -> {
            answer.complete(info);
            return body.apply(info);
        };
    }

    private static HttpRequest request(Post post, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(post.url())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Maillon")
                .POST(HttpRequest.BodyPublishers.ofString(post.json()));
        headers.forEach(request::header);
        return request.build();
    }
}

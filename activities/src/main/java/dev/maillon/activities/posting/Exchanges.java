package dev.maillon.activities.posting;

import dev.maillon.activities.outbound.HostNames.ForbiddenAddressException;
import dev.maillon.activities.outbound.OutboundClients;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.stereotype.Component;

/** One HTTP exchange in bounded time. The answer is its status; of its body only as much is read as lets the connection live on. */
@Component
class Exchanges {

    private static final int MOST_CONNECTIONS = 512;

    private final CloseableHttpClient client;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration timeout;

    Exchanges(OutboundClients clients, PostingSettings settings) {
        this.timeout = settings.timeout();
        // An exchange ends by its own time, never by its socket's.
        Duration patience = timeout.multipliedBy(2);
        this.client = clients.reusing(patience, Math.max(MOST_CONNECTIONS, settings.perHost()), settings.perHost());
    }

    @PreDestroy
    void stop() throws IOException {
        executor.shutdownNow();
        client.close();
    }

    Posted exchange(Post post, Map<String, String> headers, Instant now) {
        Exchange exchange = new Exchange(post, headers);
        Posted unanswered = await(exchange, post);
        return exchange.answer().map(head -> head.meaning(post, now)).orElse(unanswered);
    }

    /**
     * Waits for the whole exchange, but never longer than an attempt may take; then it is torn down.
     *
     * @return what it means if there was no answer by then
     */
    private Posted await(Exchange exchange, Post post) {
        Future<?> running = executor.submit(() -> exchange.run(client));
        try {
            running.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return failed(post, "gave no answer");
        } catch (TimeoutException slow) {
            return failed(post, "gave no answer within " + timeout.toSeconds() + " s");
        } catch (ExecutionException broken) {
            return unreached(post, Objects.requireNonNullElse(broken.getCause(), broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(post, "was not waited for: the worker stops");
        } finally {
            running.cancel(true);
            exchange.cancel();
        }
    }

    private static Posted unreached(Post post, Throwable cause) {
        return cause instanceof ForbiddenAddressException
                ? new Posted.Refused(post.host()
                        + " leads to an address that is not public. If it is meant to be reached from here, allow"
                        + " the address by maillon.outbound.allowed of the worker.")
                : failed(post, "could not be reached (" + cause.getClass().getSimpleName() + ")");
    }

    private static Posted failed(Post post, String problem) {
        return new Posted.Failed(post.host() + " " + problem, null);
    }
}

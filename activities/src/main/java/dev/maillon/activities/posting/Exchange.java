package dev.maillon.activities.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** One document on its way. It is run on a thread of its own, and cancelled from another. */
final class Exchange {

    private static final int MOST_BODY_BYTES = 4096;
    private static final ContentType JSON = ContentType.create("application/json");

    /** The statuses below 500 that tell of the moment and not of the document. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(408, 425, 429);

    /** No receiver may hold a conversation's replies longer than this between two attempts. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final HttpPost request;
    private final AtomicReference<Head> head = new AtomicReference<>();

    Exchange(Post post, Map<String, String> headers) {
        request = new HttpPost(post.url());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(post.json().getBytes(UTF_8), JSON));
    }

    /** What counts of an answer. @param retryAfter the header; null: none */
    record Head(int status, @Nullable String retryAfter) {

        Posted meaning(Post post, Instant now) {
            String why = post.host() + " answered " + status;
            if (status >= 200 && status < 300) {
                return new Posted.Accepted();
            }
            if (status >= 400 && status < 500 && !OF_THE_MOMENT.contains(status)) {
                return new Posted.Refused(why);
            }
            return new Posted.Failed(why, wait(now));
        }

        private @Nullable Duration wait(Instant now) {
            return Optional.ofNullable(retryAfter)
                    .flatMap(value -> RetryAfter.read(value, now))
                    .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                    .filter(Duration::isPositive)
                    .orElse(null);
        }
    }

    /** @return the answer, once its head has arrived; it counts whatever becomes of its body */
    Optional<Head> answer() {
        return Optional.ofNullable(head.get());
    }

    /** @throws dev.maillon.activities.outbound.HostNames.ForbiddenAddressException if it may not be posted there */
    @Nullable
    Void run(CloseableHttpClient client) throws IOException {
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        head.set(new Head(response.getCode(), retryAfter(response)));
        try {
            readSome(response.getEntity());
        } finally {
            cancel();
        }
        return null;
    }

    /** A connection that is still in use is closed at once; one whose answer was read to its end is not touched. */
    void cancel() {
        request.cancel();
    }

    private static @Nullable String retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return header == null ? null : header.getValue();
    }

    /** To its end, if that comes soon: then the connection lives on. */
    private static void readSome(@Nullable HttpEntity body) throws IOException {
        if (body != null) {
            InputStream content = body.getContent();
            content.readNBytes(MOST_BODY_BYTES);
            content.read();
        }
    }
}

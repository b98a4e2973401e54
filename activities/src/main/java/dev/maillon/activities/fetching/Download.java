package dev.maillon.activities.fetching;

import dev.maillon.activities.fetching.Allowance.DownloadTarget;
import dev.maillon.activities.fetching.Part.Deadline;
import dev.maillon.activities.outbound.HostNames.ForbiddenAddressException;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** One file on its way. What breaks off or fails for now is gone on with, as long as there is time. */
record Download(CloseableHttpClient client, Allowance allowance, Part part, Deadline deadline) {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    void run(String url) throws UnusableMedia, InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (!attempt(url)) {
            deadline.check();
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** @return whether the whole file is here */
    private boolean attempt(String url) throws UnusableMedia {
        try {
            return follow(url);
        } catch (ForbiddenAddressException inside) {
            throw new UnusableMedia(Reason.FORBIDDEN_ADDRESS, inside);
        } catch (IOException brokenOff) {
            return false;
        }
    }

    /** Each address on the way is held against the channel and resolved anew, as if the message had named it. */
    private boolean follow(String url) throws UnusableMedia, IOException {
        String next = url;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Step step = ask(allowance.hop(next));
            if (step.next() == null) {
                return step.whole();
            }
            next = step.next();
        }
        throw new UnusableMedia(Reason.REFUSED_BY_HOST);
    }

    /** @param next where the file is instead; null: nowhere else */
    private record Step(boolean whole, @Nullable String next) {}

    private Step ask(DownloadTarget hop) throws UnusableMedia, IOException {
        HttpGet request = new HttpGet(hop.url());
        if (hop.authorization() != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, hop.authorization());
        }
        part.askForTheRest(request);
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        try {
            return answered(hop, response);
        } finally {
            // Closing it would read on to its end first, and there may be none.
            request.cancel();
        }
    }

    private Step answered(DownloadTarget hop, ClassicHttpResponse response) throws UnusableMedia, IOException {
        return switch (response.getCode()) {
            case 200, 206 -> {
                part.take(response, deadline);
                yield new Step(true, null);
            }
            case 301, 302, 303, 307, 308 -> new Step(false, location(hop.url(), response));
            case 408, 416, 425, 429, 500, 502, 503, 504 -> new Step(false, null);
            default -> throw new UnusableMedia(Reason.REFUSED_BY_HOST);
        };
    }

    private static String location(URI from, ClassicHttpResponse response) throws UnusableMedia {
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (location == null) {
            throw new UnusableMedia(Reason.REFUSED_BY_HOST);
        }
        try {
            return from.resolve(location.getValue()).toString();
        } catch (IllegalArgumentException noUrl) {
            throw new UnusableMedia(Reason.HOST_NOT_ALLOWED, noUrl);
        }
    }
}

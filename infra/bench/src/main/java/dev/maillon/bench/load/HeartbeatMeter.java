package dev.maillon.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** How many heartbeats of activities have reached a Temporal server, by its own metrics. */
record HeartbeatMeter(URI metrics) {

    private static final String REQUESTS = "service_requests{";
    private static final String HEARTBEAT = "operation=\"RecordActivityTaskHeartbeat\"";
    private static final String FRONTEND = "service_name=\"frontend\"";

    long read() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String text = http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
            return (long) text.lines()
                    .filter(line -> line.startsWith(REQUESTS) && line.contains(HEARTBEAT) && line.contains(FRONTEND))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("The Temporal server tells no metrics at " + metrics, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading metrics", e);
        }
    }
}

package dev.maillon.local.crm;

import dev.maillon.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** {@inheritDoc} */
final class CrmOverHttp implements Crm {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;

    CrmOverHttp(URI url) {
        this.url = url;
    }

    @Override
    public void file(CrmEntry entry) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(5))
                .header("webhook-id", entry.workflowType() + "/" + entry.eventId())
                .POST(HttpRequest.BodyPublishers.ofString(Json.mapper().writeValueAsString(entry)))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                throw new IllegalStateException("the CRM answered " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the CRM could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while filing", e);
        }
    }
}

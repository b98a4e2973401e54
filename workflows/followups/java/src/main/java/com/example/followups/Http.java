package com.example.followups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** Calls whose failures Temporal repeats, unless they can never go better. */
final class Http {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** Client errors that a later attempt may not meet. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final HttpClient http = HttpClient.newHttpClient();

    static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the answer's body */
    String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw failure(answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an answer", e);
        }
    }

    private static ApplicationFailure failure(int status) {
        String what = "answered " + status;
        return status < 500 && !PASSING.contains(status)
                ? ApplicationFailure.newNonRetryableFailure(what, "Refused")
                : ApplicationFailure.newFailure(what, "Away");
    }
}

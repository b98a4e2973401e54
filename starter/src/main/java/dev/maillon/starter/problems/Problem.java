package dev.maillon.starter.problems;

import dev.maillon.domain.catalog.CatalogProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is not carried out, answered with a problem document. Each says the way out; none repeats a customer's words. */
public final class Problem extends ErrorResponseException {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private Problem(HttpStatus status, String type, String title, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
        setType(URI.create("urn:maillon:problem:" + type));
        setTitle(title);
        // Whatever the caller accepts: an error that cannot be told would be no answer at all.
        getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** @param field at fault, such as {@code contact.externalId} */
    public static Problem shape(String field, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "shape", "The request has not the right shape", detail).at(field);
    }

    public static Problem unreadable(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "unreadable", "The body can't be read", detail);
    }

    public static Problem unknownKey() {
        return new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "key",
                        "No valid key",
                        "Send the header Authorization: Bearer <key>, with a key of maillon.keys.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"maillon\"");
    }

    public static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, "forbidden", "This key may not do that", detail);
    }

    public static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such thing", detail);
    }

    /** @param field that names it, such as {@code channel} */
    public static Problem notFound(String field, String detail) {
        return notFound(detail).at(field);
    }

    public static Problem noCatalog() {
        return notFound("This workspace has no catalog yet. PUT /catalog gives it one.");
    }

    public static Problem conflict(String detail) {
        return new Problem(HttpStatus.CONFLICT, "conflict", "It is in another state", detail);
    }

    public static Problem stale(int current) {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "Somebody else was quicker",
                "Version " + current + " is in force. Get it, make your change there, and send its ETag as If-Match.");
    }

    public static Problem tooLarge(String field, String detail) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "That is too large", detail).at(field);
    }

    /** @param errors each with path, line and column in the document */
    public static Problem invalidCatalog(List<CatalogProblem> errors) {
        Problem problem = new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "catalog",
                "The catalog is not valid",
                "Nothing was saved. Correct what `errors` lists; ?dryRun=true checks without saving.");
        problem.getBody().setProperty("errors", errors);
        return problem;
    }

    public static Problem tooMany() {
        return new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many",
                        "Too many actions at once",
                        "This conversation has as many actions under way as it can take. Send the same request with the"
                                + " same Idempotency-Key again.")
                .with(HttpHeaders.RETRY_AFTER, "1");
    }

    /** Temporal or the store does not answer; nothing was acknowledged, and the same request may be sent again. */
    public static Problem away(String what) {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "away",
                        "Something this needs is away",
                        what + " does not answer. Send the same request again; it will not be done twice.")
                .with(HttpHeaders.RETRY_AFTER, Long.toString(AGAIN.toSeconds()));
    }

    private Problem at(String field) {
        getBody().setProperty("field", field);
        return this;
    }

    private Problem with(String header, String value) {
        getHeaders().set(header, value);
        return this;
    }
}

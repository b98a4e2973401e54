package dev.maillon.starter.problems;

import dev.maillon.starter.temporal.TemporalAway;
import dev.maillon.starter.temporal.TooManyActions;
import dev.maillon.store.views.BadCursor;
import io.grpc.Status;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as a problem document: ours, Spring's, and what nobody expected (which is logged and tells the caller nothing). */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final SpringProblems springs;

    ProblemAdvice(SpringProblems springs) {
        this.springs = springs;
    }

    @ExceptionHandler(TemporalAway.class)
    @Nullable
    ResponseEntity<Object> temporalAway(TemporalAway failure, WebRequest request) {
        Status status = Status.fromThrowable(failure);
        LOG.warn("{}: {} {}", failure.getMessage(), status.getCode(), status.getDescription());
        return answer(Problem.away("Temporal"), request);
    }

    @ExceptionHandler(TooManyActions.class)
    @Nullable
    ResponseEntity<Object> tooMany(TooManyActions failure, WebRequest request) {
        return answer(Problem.tooMany(), request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @Nullable
    ResponseEntity<Object> storeAway(Exception failure, WebRequest request) {
        LOG.warn("The store did not answer: {}", failure.getClass().getSimpleName());
        return answer(Problem.away("The store"), request);
    }

    @ExceptionHandler(BadCursor.class)
    @Nullable
    ResponseEntity<Object> badCursor(BadCursor failure, WebRequest request) {
        return answer(
                Problem.shape(
                        "cursor",
                        "This cursor is not of this list. Leave it out for the first page, then send each page's next."),
                request);
    }

    /** The failure's message repeats what was sent, so nothing is logged. */
    @ExceptionHandler(InvalidParameterException.class)
    @Nullable
    ResponseEntity<Object> badParameter(
            InvalidParameterException failure, HttpServletRequest http, WebRequest request) {
        return answer(
                Problem.shape(
                        Parameters.unreadable(http.getQueryString()),
                        "Parameters are name=value in UTF-8, and percent-encoded: é is %C3%A9, a % is %25."),
                request);
    }

    @ExceptionHandler(MultipartException.class)
    @Nullable
    ResponseEntity<Object> noParts(MultipartException failure, WebRequest request) {
        if (!isTheSenders(failure)) {
            LOG.warn(
                    "An upload could not be kept in the temporary folder: {}",
                    String.valueOf(failure.getMostSpecificCause()));
            return answer(Problem.away("The temporary folder"), request);
        }
        return answer(
                Problem.shape("file", "Send multipart/form-data with its boundary, and the file as the part \"file\"."),
                request);
    }

    /** What arrived is at fault, or its sender has gone; any other failure is of the folder that it is written to. */
    private static boolean isTheSenders(MultipartException failure) {
        return failure.contains(BadRequestException.class)
                || failure.contains(EOFException.class)
                || failure.contains(MalformedStreamException.class)
                || !(failure.getMostSpecificCause() instanceof IOException broken)
                || broken instanceof FileUploadException;
    }

    /** Whoever sent it has gone, or the body's framing is broken. */
    @ExceptionHandler(IOException.class)
    @Nullable
    ResponseEntity<Object> unreadable(IOException failure, WebRequest request) {
        return answer(Problem.unreadable("The body ended early or is badly framed. Send it again."), request);
    }

    private @Nullable ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        return handleExceptionInternal(
                problem, problem.getBody(), problem.getHeaders(), problem.getStatusCode(), request);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        LOG.error("Unexpected failure of a request", failure);
        ProblemDetail body = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "This is a fault of the server; its log has the cause.");
        return handleExceptionInternal(failure, body, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    /** Without a cause it is no fault of what was to be written: nothing writes it in the charset that the caller accepts. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotWritable(
            HttpMessageNotWritableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.getCause() != null) {
            return unexpected(failure, request);
        }
        HttpStatus unacceptable = HttpStatus.NOT_ACCEPTABLE;
        return handleExceptionInternal(failure, ProblemDetail.forStatus(unacceptable), headers, unacceptable, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpHeaders asProblem = new HttpHeaders(headers);
        asProblem.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        ResponseEntity<Object> answer = super.handleExceptionInternal(failure, body, asProblem, status, request);
        if (!(failure instanceof Problem) && answer != null && answer.getBody() instanceof ProblemDetail problem) {
            springs.complete(problem, failure);
        }
        return answer;
    }
}

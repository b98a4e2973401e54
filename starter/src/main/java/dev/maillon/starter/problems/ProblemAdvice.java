package dev.maillon.starter.problems;

import dev.maillon.media.MediaSettings;
import dev.maillon.store.views.BadCursor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
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
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every error as a problem document: ours, Spring's, and what nobody expected (which is logged and tells the caller nothing). */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final MediaSettings media;

    ProblemAdvice(MediaSettings media) {
        this.media = media;
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
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            complete(problem, failure);
        }
        return answer;
    }

    /** Spring's own problems say neither which kind they are nor the way out. */
    private void complete(ProblemDetail problem, Exception failure) {
        if (failure instanceof Problem) {
            return;
        }
        HttpStatus status = HttpStatus.valueOf(problem.getStatus());
        problem.setType(URI.create(
                "urn:maillon:problem:" + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(status.getReasonPhrase());
        String wayOut = wayOut(failure);
        problem.setDetail(wayOut == null ? problem.getDetail() : wayOut);
        String field = field(failure);
        if (field != null) {
            problem.setProperty("field", field);
        }
    }

    private @Nullable String wayOut(Exception failure) {
        return switch (failure) {
            case NoResourceFoundException _, NoHandlerFoundException _ ->
                "There is no such route. /v3/api-docs describes those there are.";
            case HttpRequestMethodNotSupportedException method ->
                method.getMethod() + " is not for this route. It takes "
                        + String.join(
                                ", ",
                                method.getSupportedMethods() == null ? new String[0] : method.getSupportedMethods())
                        + ".";
            case HttpMessageNotWritableException unwritable
            when unwritable.getCause() == null ->
                "JSON is written in UTF-8 alone. Send Accept: application/json, without a charset.";
            case HttpMediaTypeNotSupportedException type ->
                "This Content-Type is not taken. Send " + type.getSupportedMediaTypes() + ".";
            case MethodArgumentTypeMismatchException mismatch ->
                mismatch.getName() + " has not the right form; /v3/api-docs describes it.";
            case MissingServletRequestPartException part ->
                "Send the file as the multipart part \"" + part.getRequestPartName() + "\".";
            case MaxUploadSizeExceededException large ->
                "The file is over the limit of " + media.maxSize().toBytes() + " bytes.";
            default -> null;
        };
    }

    private static @Nullable String field(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException mismatch -> mismatch.getName();
            case MissingServletRequestParameterException missing -> missing.getParameterName();
            case MissingRequestHeaderException missing -> missing.getHeaderName();
            case MissingServletRequestPartException part -> part.getRequestPartName();
            case MaxUploadSizeExceededException large -> "file";
            default -> null;
        };
    }
}

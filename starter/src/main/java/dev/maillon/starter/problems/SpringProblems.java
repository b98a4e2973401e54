package dev.maillon.starter.problems;

import dev.maillon.media.MediaSettings;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What Spring's own problems leave out: which kind they are, the field at fault and the way out. */
@Component
record SpringProblems(MediaSettings media) {

    void complete(ProblemDetail problem, Exception failure) {
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

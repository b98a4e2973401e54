package dev.maillon.starter.temporal;

import dev.maillon.starter.problems.Problem;
import io.grpc.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a caller hears when Temporal does not acknowledge. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TemporalProblems {

    private static final Logger LOG = LoggerFactory.getLogger(TemporalProblems.class);

    @ExceptionHandler(TemporalAway.class)
    ResponseEntity<ProblemDetail> away(TemporalAway failure) {
        Status status = Status.fromThrowable(failure);
        LOG.warn("{}: {} {}", failure.getMessage(), status.getCode(), status.getDescription());
        return answer(Problem.away("Temporal"));
    }

    @ExceptionHandler(TooManyActions.class)
    ResponseEntity<ProblemDetail> tooMany(TooManyActions failure) {
        return answer(Problem.tooMany());
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }
}

package dev.maillon.store.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Writes a failure that is known in one line, whoever logs it and in whatever format: in an outage the same forty frames would stand there ten
 * thousand times, and what matters between them. A failure that nobody foresaw keeps its frames.
 */
@Component
final class OneLineFailures extends TurboFilter implements DisposableBean {

    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();

    OneLineFailures() {
        logs.addTurboFilter(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (format == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        Throwable failure = thrown == null ? EventArgUtil.extractThrowable(arguments) : thrown;
        if (failure == null || !KnownFailure.is(failure)) {
            return FilterReply.NEUTRAL;
        }
        // A throwable that stands among the arguments is the last of them, and no placeholder is its.
        String line = MessageFormatter.arrayFormat(format, arguments).getMessage();
        logger.log(
                marker,
                OneLineFailures.class.getName(),
                Level.toLocationAwareLoggerInteger(level),
                "{} [{}]",
                new Object[] {line, names(failure)},
                null);
        return FilterReply.DENY;
    }

    /** From the outermost to the cause, without messages, which may repeat what a customer wrote; but that of the cause, which is of a machine. */
    private static String names(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .map(one -> one.getCause() == null
                        ? one.toString().lines().findFirst().orElse("")
                        : one.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(" <- "));
    }

    @Override
    public void destroy() {
        logs.getTurboFilterList().remove(this);
    }
}

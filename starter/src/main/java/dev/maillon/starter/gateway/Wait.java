package dev.maillon.starter.gateway;

import dev.maillon.starter.problems.Problem;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a gateway waits for the turn: {@code 20s}, {@code 20000ms}, {@code 1m} or plain seconds; a minute at most. */
final class Wait {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|)");
    private static final Duration MOST = Duration.ofSeconds(60);

    private Wait() {}

    /** @return zero if it is absent */
    static Duration read(@Nullable String wait) {
        if (wait == null) {
            return Duration.ZERO;
        }
        Matcher form = FORM.matcher(wait);
        if (!form.matches()) {
            throw Problem.shape("wait", "wait is a time such as 20s or 20000ms; " + MOST.toSeconds() + "s at most.");
        }
        Duration asked = duration(Long.parseLong(form.group(1)), form.group(2));
        return asked.compareTo(MOST) > 0 ? MOST : asked;
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
    }
}

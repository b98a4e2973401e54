package dev.maillon.starter.gateway;

import dev.maillon.starter.problems.Problem;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a gateway waits for the turn: {@code 20s}, {@code 20000ms}, {@code 1m} or plain seconds; a minute at most. */
final class Wait {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|)");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES);
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
        Duration asked = Duration.of(Long.parseLong(form.group(1)), Objects.requireNonNull(UNITS.get(form.group(2))));
        return asked.compareTo(MOST) > 0 ? MOST : asked;
    }
}

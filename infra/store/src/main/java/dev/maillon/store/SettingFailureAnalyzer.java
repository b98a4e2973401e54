package dev.maillon.store;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Says which setting stopped the start by the name of its variable, since that is how whoever runs it sets it. Values are not repeated:
 * some are secrets.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException failure) {
        String what = failure.getCause() instanceof BindValidationException invalid
                ? invalid.getValidationErrors().getAllErrors().stream()
                        .map(error -> line(invalid, error))
                        .collect(Collectors.joining("\n"))
                : line(failure.getName().toString(), causeOf(failure));
        return new FailureAnalysis(
                "Settings are missing or wrong:\n\n" + what, "Set them. docs/operating.md has them all.", failure);
    }

    private static String line(BindValidationException invalid, ObjectError error) {
        String settings = invalid.getValidationErrors().getName().toString();
        return line(
                error instanceof FieldError field ? settings + "." + field.getField() : settings,
                error.getDefaultMessage());
    }

    private static String line(String property, @Nullable String reason) {
        return "    " + variable(property) + ": " + reason;
    }

    /** As Spring maps it: {@code maillon.keys[0].key} is {@code MAILLON_KEYS_0_KEY}. */
    private static String variable(String property) {
        return property.replace("-", "")
                .replaceAll("[.\\[]", "_")
                .replace("]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Of what no converter could read, the message repeats the value. */
    private static String causeOf(BindException failure) {
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        return cause instanceof org.springframework.core.convert.ConversionException
                ? "can't be read as " + failure.getTarget().getType()
                : String.valueOf(cause.getMessage());
    }
}

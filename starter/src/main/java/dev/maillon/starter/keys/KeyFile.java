package dev.maillon.starter.keys;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A file of settings with {@code maillon.keys}, read and checked as Spring Boot reads and checks any other. */
@Component
record KeyFile(Validator validator) {

    /** What counts of the file. */
    record Listed(@NotNull List<@Valid ApiKey> keys) {}

    /** The file cannot be read, or is none of keys; the message says where, and nothing of what it holds. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }
    }

    List<ApiKey> read(Path file) {
        try {
            return new Binder(ConfigurationPropertySources.from(
                            new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file))))
                    .bindOrCreate("maillon", Bindable.of(Listed.class), new ValidationBindHandler(validator))
                    .keys();
        } catch (IOException | RuntimeException failure) {
            throw new Unreadable("maillon.key-file " + file + ": " + reason(failure));
        }
    }

    private static String fields(BindValidationException invalid) {
        return invalid.getValidationErrors().getAllErrors().stream()
                .map(error -> error instanceof FieldError field ? "." + field.getField() : "")
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case BindException bind
            when bind.getCause() instanceof BindValidationException invalid ->
                "see " + invalid.getValidationErrors().getName() + fields(invalid);
            case BindException bind -> "see " + bind.getName();
            case MarkedYAMLException broken ->
                "no YAML, see line "
                        + (Objects.requireNonNull(broken.getProblemMark()).getLine() + 1);
            default ->
                NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
        };
    }
}

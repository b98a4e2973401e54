package dev.maillon.starter.keys;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.keys} and {@code maillon.key-file}: who may ask. One of them is needed.
 *
 * @param keys who may use the API, a list that begins with {@code MAILLON_KEYS_0_WORKSPACE}, {@code …_KEY} (8 characters or more),
 *     {@code …_NAME} (the actor if there is no user), {@code …_ROLES} (any of {@code gateway,staff,operator,admin}), {@code …_USER} (an id of the catalog,
 *     may be left out); then {@code MAILLON_KEYS_1_…}. All starters list the same; one that a start no longer lists is revoked by it
 * @param keyFile a YAML file with a list {@code maillon.keys} beside the one of the environment, read again every 2 seconds: to add and
 *     to revoke keys without a restart
 */
@Validated
@ConfigurationProperties("maillon")
public record KeySettings(
        @DefaultValue List<@Valid ApiKey> keys, @Nullable Path keyFile) {

    @AssertTrue(
            message =
                    "list who may ask in maillon.keys (MAILLON_KEYS_0_…), in the file of maillon.key-file, or in both")
    boolean isAnybodyNamed() {
        return keyFile != null || !keys.isEmpty();
    }
}

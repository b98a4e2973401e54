package dev.maillon.starter.keys;

import dev.maillon.store.keys.ApiKey;
import dev.maillon.store.keys.ApiKey.Role;
import dev.maillon.store.keys.ApiKeys.Configured;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.keys}: who may ask.
 *
 * @param keys who may use the API, a list that begins with {@code MAILLON_KEYS_0_WORKSPACE}, {@code …_KEY} (8 characters or more),
 *     {@code …_NAME} (the actor if there is no user), {@code …_ROLES} (any of {@code gateway,staff,operator,admin}), {@code …_USER} (an id of the catalog,
 *     may be left out); then {@code MAILLON_KEYS_1_…}. Every start makes the stored keys exactly these: one that is no longer listed is
 *     revoked, so all starters list the same
 */
@Validated
@ConfigurationProperties("maillon")
public record KeySettings(@NotEmpty List<@Valid Key> keys) {

    /**
     * @param key the secret itself
     * @param name shown as the actor if the key has no user
     * @param user id of the catalog's user who acts with it
     */
    public record Key(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{1,64}")
            String workspace,

            @NotBlank @Size(min = 8) String key,
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<Role> roles,
            @Nullable String user) {

        Configured configured() {
            return new Configured(key, new ApiKey(workspace, name, roles, user));
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Key[" + workspace + ", " + name + ", " + roles + "]";
        }
    }
}

package dev.maillon.starter.keys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask, as {@code maillon.keys} lists them.
 *
 * @param key the secret itself; several entries may have the same, for a workspace each
 * @param name shown as the actor if the key has no user
 * @param user id of the catalog's user who acts with it; null: it acts as {@code key:<name>}
 */
public record ApiKey(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String workspace,

        @NotBlank @Size(min = 8) String key,
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<Role> roles,
        @Nullable String user) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "ApiKey[" + workspace + ", " + name + ", " + roles + "]";
    }
}

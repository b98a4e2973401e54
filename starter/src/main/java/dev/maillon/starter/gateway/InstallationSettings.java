package dev.maillon.starter.gateway;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon}.
 *
 * @param installationSecret makes conversations' ids; the same in every starter and for ever, since another one makes every contact a
 *     new conversation
 */
@Validated
@ConfigurationProperties("maillon")
public record InstallationSettings(
        @NotBlank(
                message =
                        "is not set: set maillon.installation-secret (MAILLON_INSTALLATION_SECRET) to a random text, once")
        @Size(min = 16, message = "maillon.installation-secret has at least 16 characters")
        String installationSecret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "InstallationSettings[]";
    }
}

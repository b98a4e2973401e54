package dev.maillon.activities.secrets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code maillon.secrets}.
 *
 * @param folder with a folder for each workspace, and in it a file for each secret; null: secrets are in the environment alone
 */
@ConfigurationProperties("maillon.secrets")
public record SecretSettings(@Nullable Path folder) {}

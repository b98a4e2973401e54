package dev.maillon.activities.secrets;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The secrets that an operator has given to a workspace: variables of the environment, else files. Spring's own environment is never asked
 * by a name that a catalog has chosen, because it answers with any setting of the process.
 */
@Component
final class WorkspaceSecrets implements Secrets {

    private final Map<String, String> environment;
    private final @Nullable SecretFolder folder;

    @Autowired
    WorkspaceSecrets(SecretSettings settings) {
        this(System.getenv(), settings);
    }

    WorkspaceSecrets(Map<String, String> environment, SecretSettings settings) {
        this.environment = environment;
        this.folder = settings.folder() == null ? null : new SecretFolder(settings.folder());
    }

    @Override
    public Optional<String> find(String workspace, String reference) {
        return SecretName.of(workspace, reference)
                .flatMap(secret -> ofEnvironment(secret).or(() -> ofFolder(secret)));
    }

    private Optional<String> ofEnvironment(SecretName secret) {
        return secret.variable().map(environment::get).filter(value -> !value.isBlank());
    }

    private Optional<String> ofFolder(SecretName secret) {
        return Optional.ofNullable(folder).flatMap(files -> files.find(secret)).filter(value -> !value.isBlank());
    }
}

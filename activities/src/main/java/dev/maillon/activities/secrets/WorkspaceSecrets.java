package dev.maillon.activities.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The secrets that an operator has given to a workspace: variables of the environment, else files. Spring's own environment is never asked
 * by a name that a catalog has chosen, because it answers with any setting of the process.
 *
 * <p>There is a file for each secret, as Kubernetes mounts them: the name is a link to a file of the version that counts now. Links are
 * followed as far as they stay with the workspace.
 */
@Component
final class WorkspaceSecrets implements Secrets {

    private final Map<String, String> environment;
    private final @Nullable Path folder;

    @Autowired
    WorkspaceSecrets(SecretSettings settings) {
        this(System.getenv(), settings);
    }

    WorkspaceSecrets(Map<String, String> environment, SecretSettings settings) {
        this.environment = environment;
        this.folder = settings.folder();
    }

    @Override
    public Optional<String> find(String workspace, String reference) {
        return SecretName.of(workspace, reference)
                .flatMap(secret -> secret.variable()
                        .map(environment::get)
                        .filter(value -> !value.isBlank())
                        .or(() -> ofFolder(secret)));
    }

    private Optional<String> ofFolder(SecretName secret) {
        return Optional.ofNullable(folder)
                .filter(secrets -> Files.isRegularFile(secrets.resolve(secret.file())))
                .flatMap(secrets -> read(secret, secrets))
                .filter(value -> !value.isBlank());
    }

    /** Without the line break that editors put at the end. */
    private static Optional<String> read(SecretName secret, Path secrets) {
        try {
            Path own = secrets.resolve(secret.workspace()).toRealPath();
            Path file = own.resolve(secret.name()).toRealPath();
            return own.startsWith(secrets.toRealPath()) && file.startsWith(own)
                    ? Optional.of(Files.readString(file).replaceFirst("\\r?\\n\\z", ""))
                    : Optional.empty();
        } catch (IOException changing) {
            throw new UncheckedIOException("The secret " + secret.file() + " cannot be read now", changing);
        }
    }
}

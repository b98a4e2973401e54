package dev.maillon.activities.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file for each secret, as Kubernetes mounts them: the name is a link to a file of the version that counts now. Links are followed as far
 * as they stay with the workspace.
 */
record SecretFolder(Path folder) {

    /** Without the line break that editors put at the end. */
    Optional<String> find(SecretName secret) {
        if (!Files.isRegularFile(folder.resolve(secret.file()))) {
            return Optional.empty();
        }
        try {
            Path own = folder.resolve(secret.workspace()).toRealPath();
            Path file = own.resolve(secret.name()).toRealPath();
            return own.startsWith(folder.toRealPath()) && file.startsWith(own)
                    ? Optional.of(withoutLineBreak(Files.readString(file)))
                    : Optional.empty();
        } catch (IOException changing) {
            throw new UncheckedIOException("The secret " + secret.file() + " cannot be read now", changing);
        }
    }

    private static String withoutLineBreak(String text) {
        return text.replaceFirst("\\r?\\n\\z", "");
    }
}

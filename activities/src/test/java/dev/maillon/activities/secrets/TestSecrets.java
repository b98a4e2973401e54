package dev.maillon.activities.secrets;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The worker's secrets, in an environment and a folder of a test. */
public final class TestSecrets {

    private TestSecrets() {}

    public static Secrets of(Map<String, String> environment, @Nullable Path folder) {
        return new WorkspaceSecrets(environment, new SecretSettings(folder));
    }
}

package dev.maillon.activities.posting;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code env:NAME} is the environment variable, or the setting, of that name. */
@Component
public final class EnvironmentSecrets implements Secrets {

    private static final String SCHEME = "env:";

    private final Environment environment;

    EnvironmentSecrets(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Optional<String> find(String reference) {
        return Optional.of(reference)
                .filter(known -> known.startsWith(SCHEME))
                .map(known -> environment.getProperty(known.substring(SCHEME.length())))
                .filter(secret -> !secret.isBlank());
    }
}

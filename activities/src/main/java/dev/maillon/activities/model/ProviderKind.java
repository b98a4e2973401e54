package dev.maillon.activities.model;

import dev.maillon.domain.json.WireNamed;
import java.net.URI;

/** A wire format, and whose it is. */
public enum ProviderKind implements WireNamed {
    OPENAI("https://api.openai.com/v1"),
    ANTHROPIC("https://api.anthropic.com"),
    OLLAMA("http://localhost:11434");

    private final URI home;

    ProviderKind(String home) {
        this.home = URI.create(home);
    }

    /** Where it is asked, unless somebody says otherwise. */
    public URI home() {
        return home;
    }

    /** The environment variable that the provider's own clients read the key from. */
    public String keyVariable() {
        return name() + "_API_KEY";
    }

    /** The address in the form that the kind's client wants: OpenAI's with the version in it, Anthropic's without. */
    URI address(URI given) {
        String text = given.toString().replaceFirst("/+$", "");
        return switch (this) {
            case OPENAI -> given.getPath().matches("/*") ? URI.create(text + "/v1") : URI.create(text);
            case ANTHROPIC -> URI.create(text.replaceFirst("/v1$", ""));
            case OLLAMA -> URI.create(text);
        };
    }
}

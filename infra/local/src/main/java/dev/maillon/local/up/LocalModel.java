package dev.maillon.local.up;

import dev.maillon.local.StartFailure;
import dev.maillon.local.model.AnswerFolder;
import dev.maillon.local.model.ScriptedModel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The model that {@code infra/local/up --llm} was asked for; the script has checked it.
 *
 * @param kind {@code openai}, {@code anthropic}, {@code ollama} or {@code scripted}
 * @param url of a server other than the provider's own; empty: that
 * @param name of the model; empty: a small and quick one of the provider's
 */
record LocalModel(String kind, String url, String name) {

    private static final String PRIMARY = "maillon.llm.primary.";
    private static final String SCRIPTED = "scripted";
    private static final Path ANSWERS = Path.of("infra/local/answers");

    /** The worker's settings; what the environment sets is left to it. A scripted model is started for them, and ends with this JVM. */
    Map<String, String> settings(Map<String, String> environment) {
        return kind.equals(SCRIPTED) ? scripted(ANSWERS) : provided(environment);
    }

    private static Map<String, String> scripted(Path answers) {
        try {
            ScriptedModel server = new ScriptedModel(0, AnswerFolder.read(answers));
            return Map.of(
                    PRIMARY + "kind",
                    "openai",
                    PRIMARY + "base-url",
                    server.url().toString(),
                    PRIMARY + "model",
                    SCRIPTED);
        } catch (IllegalArgumentException unreadable) {
            throw new StartFailure(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private Map<String, String> provided(Map<String, String> environment) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(PRIMARY + "kind", kind);
        String key = environment.get(kind.toUpperCase(Locale.ROOT) + "_API_KEY");
        if (!url.isEmpty()) {
            settings.put(PRIMARY + "base-url", url);
            // The worker itself sends that key to its provider alone; whoever names a server here wants it to have it.
            if (key != null && !environment.containsKey("MAILLON_LLM_PRIMARY_APIKEY")) {
                settings.put(PRIMARY + "api-key", key);
            }
        }
        if (!name.isEmpty() || !environment.containsKey("MAILLON_LLM_PRIMARY_MODEL")) {
            settings.put(PRIMARY + "model", name.isEmpty() ? usual() : name);
        }
        return settings;
    }

    private String usual() {
        return switch (kind) {
            case "openai" -> "gpt-5-mini";
            case "anthropic" -> "claude-haiku-4-5";
            case "ollama" -> "llama3.1";
            default -> throw new StartFailure("There is no model kind " + kind + ": see infra/local/up --help");
        };
    }

    /** For whoever reads the welcome. */
    String title() {
        return kind.equals(SCRIPTED)
                ? "scripted: it answers from " + ANSWERS + " and understands nothing"
                : kind + "; it plans for the agents that say planner: model";
    }

    /** Without the address, which may hold a password. */
    @Override
    public String toString() {
        return "LocalModel[" + kind + ", " + name + "]";
    }
}

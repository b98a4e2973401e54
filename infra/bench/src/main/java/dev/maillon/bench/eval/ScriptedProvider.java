package dev.maillon.bench.eval;

import java.net.URI;
import java.util.List;

/** Tells the worker of this JVM that its provider is a scripted model. */
final class ScriptedProvider {

    private static final String PREFIX = "maillon.llm.primary.";

    private ScriptedProvider() {}

    /** To be called before the worker starts. System properties outrank whatever provider the environment names. */
    static void use(URI model) {
        set("kind", "openai");
        set("base-url", model + "/v1");
        set("api-key", "scripted");
        set("model", "scripted");
    }

    static void forget() {
        List.of("kind", "base-url", "api-key", "model").forEach(name -> System.clearProperty(PREFIX + name));
    }

    private static void set(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }
}

package dev.maillon.local;

import dev.maillon.starter.gateway.ConversationIds;
import dev.maillon.starter.gateway.InstallationSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What worker and starter are told on this machine; in production the environment tells them. */
public record ApplicationSettings(
        String databaseUrl,
        String temporalTarget,
        int apiPort,
        Path data,
        LocalSecrets secrets,
        LocalKeys keys,
        Map<String, String> model,
        Map<String, String> speech) {

    private static final String SECURITY = Stream.of(
                    "SecurityAutoConfiguration",
                    "UserDetailsServiceAutoConfiguration",
                    "web.servlet.ServletWebSecurityAutoConfiguration",
                    "web.servlet.SecurityFilterAutoConfiguration",
                    "actuate.web.servlet.ManagementWebSecurityAutoConfiguration")
            .map("org.springframework.boot.security.autoconfigure."::concat)
            .collect(Collectors.joining(","));

    Map<String, String> ofWorker() {
        Map<String, String> settings = ofBoth();
        settings.put("server.port", "0");
        // The starter's, which stands on the same class path here.
        settings.put("spring.autoconfigure.exclude", SECURITY);
        settings.put("maillon.secrets.folder", secrets.folder().toString());
        // Gateway and webhooks of the demo are on this machine.
        settings.put("maillon.outbound.allowed", "127.0.0.0/8,::1");
        // One workspace has the machine to itself.
        settings.put("maillon.worker.share", "1");
        settings.putAll(model);
        settings.putAll(speech);
        return settings;
    }

    /** Who plans for the demo's agents. */
    String planner() {
        return model.isEmpty() ? "playbook" : "model";
    }

    Map<String, String> ofStarter() {
        Map<String, String> settings = ofBoth();
        settings.put("server.port", String.valueOf(apiPort));
        settings.put("maillon.installation-secret", secrets.installation());
        settings.put("maillon.keys[0].workspace", DemoWorkspace.NAME);
        settings.put("maillon.keys[0].key", DemoWorkspace.KEY);
        settings.put("maillon.keys[0].name", "demo");
        settings.put("maillon.keys[0].roles", "gateway,staff,operator,admin");
        settings.put("maillon.keys[0].user", DemoWorkspace.USER);
        settings.put("maillon.keys[1].workspace", DemoWorkspace.NAME);
        settings.put("maillon.keys[1].key", DemoWorkspace.FOLLOW_UPS_KEY);
        settings.put("maillon.keys[1].name", "follow-ups");
        settings.put("maillon.keys[1].roles", "staff");
        settings.put("maillon.key-file", keys.file().toString());
        return settings;
    }

    ConversationIds conversationIds() {
        return new ConversationIds(new InstallationSettings(secrets.installation()));
    }

    private Map<String, String> ofBoth() {
        Map<String, String> settings = new LinkedHashMap<>();
        // The demo's key is no secret, so nobody else's machine gets to use it.
        settings.put("server.address", "127.0.0.1");
        settings.put("maillon.store.url", databaseUrl);
        settings.put("maillon.store.user", "root");
        settings.put("maillon.temporal.target", temporalTarget);
        settings.put("maillon.media.folder", data.resolve("media").toString());
        return settings;
    }

    /** As command line arguments, which have precedence over the applications' own files. */
    public static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}

package dev.maillon.activities;

import dev.maillon.activities.fetching.FetchingSettings;
import dev.maillon.activities.followups.FollowUpSettings;
import dev.maillon.activities.followups.Starts;
import dev.maillon.activities.outbound.Canary;
import dev.maillon.activities.outbound.Internet;
import dev.maillon.activities.outbound.OutboundSettings;
import dev.maillon.activities.posting.PostingSettings;
import dev.maillon.activities.secrets.Secrets;
import dev.maillon.activities.secrets.TestSecrets;
import dev.maillon.media.MediaConfiguration;
import dev.maillon.store.StoreConfiguration;
import dev.maillon.turns.DevServer;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A worker's machine as the tests of an author's reach need it: full of secrets, with a canary inside and an internet outside. */
@Configuration
@EnableAutoConfiguration
@Import({StoreConfiguration.class, MediaConfiguration.class, Scene.class, Starts.class})
@EnableConfigurationProperties({
    FetchingSettings.class,
    FollowUpSettings.class,
    OutboundSettings.class,
    PostingSettings.class
})
@ComponentScan({"dev.maillon.activities.fetching", "dev.maillon.activities.outbound", "dev.maillon.activities.posting"})
class AuthorsMachine {

    static final String OWN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** What the worker's process may hold. */
    static final Map<String, String> ENVIRONMENT = Map.ofEntries(
            Map.entry("PATH", "/usr/bin"),
            Map.entry("HOME", "/root"),
            Map.entry("PGPASSWORD", OWN),
            Map.entry("OPENAI_API_KEY", OWN),
            Map.entry("OLLAMA_API_KEY", OWN),
            Map.entry("AWS_SECRET_ACCESS_KEY", OWN),
            Map.entry("WEB_CHANNEL_SECRET", OWN),
            Map.entry("MAILLON_INSTALLATION_SECRET", OWN),
            Map.entry("MAILLON_STORE_PASSWORD", OWN),
            Map.entry("SPRING_AI_OPENAI_API_KEY", OWN),
            Map.entry("MAILLON_SECRETS_B_X", OWN),
            Map.entry("MAILLON_SECRETS_A__B_X", OWN),
            Map.entry("MAILLON_SECRETS_FOLDER", OWN));

    /** Of the environment, of Spring, of the files, of workspace b; each of them is there. */
    static Stream<String> othersSecrets() {
        return Stream.of(
                        ENVIRONMENT.keySet().stream().map(name -> "env:" + name),
                        System.getenv().keySet().stream().map(name -> "env:" + name),
                        System.getProperties().stringPropertyNames().stream().map(name -> "env:" + name),
                        Stream.of(
                                "env:B_X",
                                "env:_B_X",
                                "env:B__X",
                                "env:X",
                                "env:SECRETS_B_X",
                                "env:maillon.secrets.folder",
                                "env:maillon.media.folder",
                                "env:spring.datasource.password",
                                "env:user.home",
                                "env:${PATH}",
                                "env:${user.home}",
                                "env:#{systemEnvironment['PATH']}",
                                "env:#{T(java.lang.System).getenv('PATH')}",
                                "env:../b/FILE",
                                "env:..%2fb%2fFILE",
                                "env:b/FILE",
                                "env:FILE",
                                "env:LINK",
                                "env:/etc/passwd",
                                "env:..",
                                "env:.",
                                "env:",
                                "file:/etc/passwd",
                                "file:b/FILE",
                                "classpath:application.yaml",
                                "sm://secret",
                                "${MAILLON_SECRETS_B_X}",
                                "#{environment}",
                                "MAILLON_SECRETS_B_X"))
                .flatMap(names -> names)
                .distinct();
    }

    record Folders(Path secrets) {}

    @Bean
    Folders folders() {
        try {
            Path folder = Files.createTempDirectory("secrets");
            Files.createDirectories(folder.resolve("a"));
            Files.createDirectories(folder.resolve("b"));
            Files.writeString(folder.resolve("a/OWN_FILE"), OWN + "\n");
            Files.writeString(folder.resolve("b/FILE"), OWN);
            Files.createSymbolicLink(folder.resolve("a/LINK"), Path.of("../b/FILE"));
            return new Folders(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    Secrets secrets(Folders folders) {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put("MAILLON_SECRETS_A_OWN", OWN);
        return TestSecrets.of(environment, folders.secrets());
    }

    @Bean(destroyMethod = "close")
    Canary canary() throws IOException {
        return new Canary();
    }

    @Bean
    @Primary
    Internet internet(Canary canary) {
        return new Internet(canary.port());
    }

    @Bean
    WorkflowClient workflowClient() {
        return DevServer.get().getWorkflowClient();
    }
}

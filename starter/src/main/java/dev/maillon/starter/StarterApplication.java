package dev.maillon.starter;

import dev.maillon.media.MediaConfiguration;
import dev.maillon.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The HTTP API. Its settings are in {@code maillon-starter.yaml}; each can be set by the environment. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({MediaConfiguration.class, StoreConfiguration.class})
public class StarterApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** For whoever runs it beside another application in one JVM: its settings have a file name of their own. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(StarterApplication.class).properties("spring.config.name=maillon-starter");
    }
}

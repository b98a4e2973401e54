package dev.maillon.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The arrows of the house. Packages carry their module's name, so a new one is in its room by being there. */
@AnalyzeClasses(packages = "dev.maillon", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    /** {@code contract} knows nobody, and only the authors' examples, outside of these packages, know it. */
    @ArchTest
    static final ArchRule roomsKnowOnlyThoseBelowThem = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.maillon..")
            .layer("contract")
            .definedBy("dev.maillon.contract..")
            .layer("domain")
            .definedBy("dev.maillon.domain..")
            .layer("turns")
            .definedBy("dev.maillon.turns..")
            .layer("store")
            .definedBy("dev.maillon.store..")
            .layer("media")
            .definedBy("dev.maillon.media..")
            .layer("activities")
            .definedBy("dev.maillon.activities..")
            .layer("worker")
            .definedBy("dev.maillon.worker..")
            .layer("starter")
            .definedBy("dev.maillon.starter..")
            .layer("local")
            .definedBy("dev.maillon.local..")
            .whereLayer("contract")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("local")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("worker")
            .mayOnlyBeAccessedByLayers("local")
            .whereLayer("starter")
            .mayOnlyBeAccessedByLayers("local")
            .whereLayer("activities")
            .mayOnlyBeAccessedByLayers("worker")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("activities", "worker", "starter")
            .whereLayer("media")
            .mayOnlyBeAccessedByLayers("activities", "worker", "starter")
            .whereLayer("turns")
            .mayOnlyBeAccessedByLayers("activities", "worker", "starter", "local");

    /** No room is without a layer: a package of ours that no rule above names fails here. */
    @ArchTest
    static final ArchRule everyPackageIsInARoom = noClasses()
            .that()
            .resideInAPackage("dev.maillon..")
            .should()
            .resideOutsideOfPackages(
                    "dev.maillon.contract..",
                    "dev.maillon.domain..",
                    "dev.maillon.turns..",
                    "dev.maillon.store..",
                    "dev.maillon.media..",
                    "dev.maillon.activities..",
                    "dev.maillon.worker..",
                    "dev.maillon.starter..",
                    "dev.maillon.local..");

    @ArchTest
    static final ArchRule nothingGoesRoundInCircles =
            slices().matching("dev.maillon.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainIsPlainJava = noClasses()
            .that()
            .resideInAPackage("dev.maillon.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.temporal..",
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "java.net.http..",
                    "java.nio.file..");

    @ArchTest
    static final ArchRule workflowCodeKnowsNoSpringNoDatabaseNoNetworkNoFiles = noClasses()
            .that()
            .resideInAPackage("dev.maillon.turns..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "java.sql..", "javax.sql..", "java.net..", "java.io..", "java.nio..");

    /** A replay has another clock, other random numbers, other threads, and may walk through a hash table in another order. */
    @ArchTest
    static final ArchRule workflowCodeReadsNothingThatAReplayHasOtherwise = noClasses()
            .that()
            .resideInAPackage("dev.maillon.turns..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    Clock.class,
                    InstantSource.class,
                    Random.class,
                    SecureRandom.class,
                    ThreadLocalRandom.class,
                    Thread.class,
                    HashMap.class,
                    HashSet.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..");
}

package dev.maillon.local;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** The arrows of the house: who may know whom, and what workflow code must not know at all. */
@AnalyzeClasses(packages = "dev.maillon", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule roomsKnowOnlyThoseBelowThem = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.maillon..")
            .layer("workflows")
            .definedBy(
                    "dev.maillon.action..",
                    "dev.maillon.event..",
                    "dev.maillon.turn..",
                    "dev.maillon.json..",
                    "dev.maillon.followup..",
                    "dev.maillon.healing..")
            .layer("catalog")
            .definedBy(
                    "dev.maillon.catalog..",
                    "dev.maillon.digest..",
                    "dev.maillon.field..",
                    "dev.maillon.playbook..",
                    "dev.maillon.review..")
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
            .whereLayer("local")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("starter")
            .mayOnlyBeAccessedByLayers("local")
            .whereLayer("worker")
            .mayOnlyBeAccessedByLayers("local")
            .whereLayer("activities")
            .mayOnlyBeAccessedByLayers("worker")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("activities", "worker", "starter")
            .whereLayer("media")
            .mayOnlyBeAccessedByLayers("activities", "worker", "starter")
            .whereLayer("catalog")
            .mayOnlyBeAccessedByLayers("store", "activities", "worker", "starter");

    /** Each package is a slice. The pairs that are named here know one another both ways; no other may begin to. */
    @ArchTest
    static final ArchRule nothingElseGoesRoundInCircles = slices().matching("dev.maillon.(**)")
            .should()
            .beFreeOfCycles()
            // One contract: the steps' records are what a turn is made of.
            .ignoreDependency(resideInAPackage("dev.maillon.turn.step"), resideInAPackage("dev.maillon.turn"))
            // A catalog's field has a type, and a value is read for a catalog's field.
            .ignoreDependency(resideInAPackage("dev.maillon.field"), resideInAPackage("dev.maillon.catalog"));

    @ArchTest
    static final ArchRule theAuthorsContractIsTheirsAlone = noClasses()
            .that()
            .resideOutsideOfPackage("dev.maillon.contract")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.maillon.contract");

    @ArchTest
    static final ArchRule workflowCodeKnowsNoSpringNoDatabaseNoNetwork = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.maillon.action..", "dev.maillon.event..", "dev.maillon.turn..", "dev.maillon.healing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.net..", "java.io..");

    @ArchTest
    static final ArchRule workflowCodeReadsNoClockAndNoChance = noClasses()
            .that()
            .resideInAnyPackage("dev.maillon.turn..", "dev.maillon.followup..", "dev.maillon.healing..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, Thread.class);
}

package dev.maillon.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The bench stands above the house: it sees it from outside, over HTTP, and writes a past into its store; nobody knows the bench. */
@AnalyzeClasses(packages = "dev.maillon", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule nobodyKnowsTheBench = noClasses()
            .that()
            .resideOutsideOfPackage("dev.maillon.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.maillon.bench..");

    @ArchTest
    static final ArchRule theBenchDoesNotReachIntoWhatItMeasures = noClasses()
            .that()
            .resideInAPackage("dev.maillon.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.maillon.activities..",
                    "dev.maillon.worker..",
                    "dev.maillon.starter..",
                    "dev.maillon.review..",
                    "dev.maillon.catalog..",
                    "dev.maillon.playbook..");
}

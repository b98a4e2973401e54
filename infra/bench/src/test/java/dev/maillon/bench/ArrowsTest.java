package dev.maillon.bench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.maillon.starter.StarterApplication;
import dev.maillon.worker.WorkerApplication;

/** The bench stands above the house: it starts it, sees it from outside, over HTTP, and writes a past into its store; nobody knows the bench. */
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
            .dependOnClassesThat(resideInAnyPackage(
                            "dev.maillon.activities..",
                            "dev.maillon.worker..",
                            "dev.maillon.starter..",
                            "dev.maillon.domain.review..",
                            "dev.maillon.domain.catalog..",
                            "dev.maillon.domain.playbook..")
                    .and(not(isWhatItStarts())))
            .because("it knows of an application no more than what starts it as a process");

    private static DescribedPredicate<JavaClass> isWhatItStarts() {
        return belongToAnyOf(WorkerApplication.class, StarterApplication.class);
    }
}

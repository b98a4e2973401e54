package dev.maillon.local;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.WeakHashMap;

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

    /** A replay has another clock, other random numbers and other threads; a workflow asks Temporal, and tells the domain. */
    @ArchTest
    static final ArchRule workflowsAndTheDomainAskNoClockNoRandomNumbersNoThread = noClasses()
            .that()
            .resideInAnyPackage("dev.maillon.turns..", "dev.maillon.domain..")
            .should()
            .accessTargetWhere(isOf("java.time..", "now|system.*|tick.*"))
            .orShould()
            .accessTargetWhere(isOf("java.lang..", "currentTimeMillis|nanoTime|random|identityHashCode"))
            .orShould()
            .accessTargetWhere(isOf("java.util..", "randomUUID|shuffle|parallel|parallelStream"))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    Date.class,
                    Calendar.class,
                    Timer.class,
                    Random.class,
                    SecureRandom.class,
                    Thread.class,
                    ThreadLocal.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.random..");

    /** It has a race, or walks through a hash table in another order: sets and maps of the JDK have an order of each process. */
    @ArchTest
    static final ArchRule workflowsHaveNoRaceAndNoHashOrder = noClasses()
            .that()
            .resideInAPackage("dev.maillon.turns..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..")
            .orShould()
            .accessTargetWhere(isOf("java.util.stream..", "to(Unmodifiable)?(Set|Map)|groupingBy|partitioningBy"))
            .orShould()
            .accessTargetWhere(
                    targetOwner(belongToAnyOf(Set.class, Map.class)).and(target(nameMatching("of|ofEntries|copyOf"))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(HashMap.class, HashSet.class, IdentityHashMap.class, WeakHashMap.class);

    private static DescribedPredicate<JavaAccess<?>> isOf(String packages, String names) {
        return targetOwner(resideInAPackage(packages)).and(target(nameMatching(names)));
    }
}

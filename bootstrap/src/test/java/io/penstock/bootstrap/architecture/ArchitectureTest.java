package io.penstock.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.penstock", importOptions = ProductionClasses.class)
class ArchitectureTest {

    private static final List<String> NAMED_PACKAGES =
            List.of(
                    "io.penstock.domain.account",
                    "io.penstock.domain.cap",
                    "io.penstock.domain.company",
                    "io.penstock.domain.delivery",
                    "io.penstock.domain.expression",
                    "io.penstock.domain.flow",
                    "io.penstock.domain.hold",
                    "io.penstock.domain.lead",
                    "io.penstock.domain.offer",
                    "io.penstock.domain.pixel",
                    "io.penstock.domain.routing",
                    "io.penstock.domain.schedule",
                    "io.penstock.domain.source",
                    "io.penstock.domain.status",
                    "io.penstock.dsl.answer",
                    "io.penstock.dsl.criteria",
                    "io.penstock.dsl.criteria.evaluate",
                    "io.penstock.dsl.criteria.token",
                    "io.penstock.dsl.diagnostic",
                    "io.penstock.dsl.document",
                    "io.penstock.dsl.lead",
                    "io.penstock.dsl.quota",
                    "io.penstock.dsl.script.check",
                    "io.penstock.dsl.script.evaluate",
                    "io.penstock.dsl.script.explain",
                    "io.penstock.dsl.script.format",
                    "io.penstock.dsl.script.match",
                    "io.penstock.dsl.script.parse",
                    "io.penstock.dsl.script.reach",
                    "io.penstock.dsl.script.split",
                    "io.penstock.dsl.script.suite",
                    "io.penstock.dsl.script.syntax",
                    "io.penstock.dsl.script.whynot",
                    "io.penstock.dsl.share",
                    "io.penstock.dsl.template",
                    "io.penstock.application.account",
                    "io.penstock.application.adapter",
                    "io.penstock.application.audit",
                    "io.penstock.application.company",
                    "io.penstock.application.configuration",
                    "io.penstock.application.conversion",
                    "io.penstock.application.delivery",
                    "io.penstock.application.experiment",
                    "io.penstock.application.expression",
                    "io.penstock.application.flow",
                    "io.penstock.application.flow.check",
                    "io.penstock.application.flow.document",
                    "io.penstock.application.flow.run",
                    "io.penstock.application.flow.trial",
                    "io.penstock.application.flow.explain",
                    "io.penstock.application.hold",
                    "io.penstock.application.lead",
                    "io.penstock.application.network",
                    "io.penstock.application.offer",
                    "io.penstock.application.performance",
                    "io.penstock.application.pixel",
                    "io.penstock.application.routing",
                    "io.penstock.application.report",
                    "io.penstock.application.resume",
                    "io.penstock.application.source",
                    "io.penstock.application.storage",
                    "io.penstock.application.schedule",
                    "io.penstock.application.secret",
                    "io.penstock.http.account",
                    "io.penstock.http.audit",
                    "io.penstock.http.body",
                    "io.penstock.http.company",
                    "io.penstock.http.configuration",
                    "io.penstock.http.conversion",
                    "io.penstock.http.health",
                    "io.penstock.http.json",
                    "io.penstock.http.key",
                    "io.penstock.http.lead",
                    "io.penstock.http.openapi",
                    "io.penstock.http.performance",
                    "io.penstock.http.pixel",
                    "io.penstock.http.problem",
                    "io.penstock.http.report",
                    "io.penstock.http.secret",
                    "io.penstock.http.server",
                    "io.penstock.http.yaml",
                    "io.penstock.db.account",
                    "io.penstock.db.attempt",
                    "io.penstock.db.audit",
                    "io.penstock.db.cap",
                    "io.penstock.db.company",
                    "io.penstock.db.configuration",
                    "io.penstock.db.conversion",
                    "io.penstock.db.consistency",
                    "io.penstock.db.delivery",
                    "io.penstock.db.experiment",
                    "io.penstock.db.flow",
                    "io.penstock.db.fault",
                    "io.penstock.db.lead",
                    "io.penstock.db.performance",
                    "io.penstock.db.pixel",
                    "io.penstock.db.report",
                    "io.penstock.db.secret",
                    "io.penstock.db.storage",
                    "io.penstock.delivery.content",
                    "io.penstock.delivery.folder",
                    "io.penstock.delivery.delivery",
                    "io.penstock.bootstrap.adapter",
                    "io.penstock.bootstrap.bench",
                    "io.penstock.bootstrap.bench.baseline",
                    "io.penstock.bootstrap.bench.chaos",
                    "io.penstock.bootstrap.bench.experiment",
                    "io.penstock.bootstrap.bench.load",
                    "io.penstock.bootstrap.bench.server",
                    "io.penstock.bootstrap.bench.sink",
                    "io.penstock.bootstrap.bench.table",
                    "io.penstock.bootstrap.bench.wire",
                    "io.penstock.bootstrap.cli",
                    "io.penstock.bootstrap.cli.bench",
                    "io.penstock.bootstrap.cli.config",
                    "io.penstock.bootstrap.cli.flow",
                    "io.penstock.bootstrap.cli.pixel",
                    "io.penstock.bootstrap.demo",
                    "io.penstock.bootstrap.cli.script",
                    "io.penstock.bootstrap.geoip",
                    "io.penstock.bootstrap.lead",
                    "io.penstock.bootstrap.metrics",
                    "io.penstock.bootstrap.progress",
                    "io.penstock.bootstrap.secret",
                    "io.penstock.bootstrap.settings",
                    "io.penstock.bootstrap.sink",
                    "io.penstock.bootstrap.sink.wire");

    /** Compares the program with its libraries alone, and so uses them itself. */
    private static final String BENCH = "io.penstock.bootstrap.bench..";

    private static final String[] CORE = {"java..", "org.jspecify..", "io.penstock.domain.."};

    @ArchTest static final ArchRule domainStandsOnTheJdkAlone = allow("io.penstock.domain..");

    @ArchTest
    static final ArchRule dslStandsOnDomain =
            allow(
                    "io.penstock.dsl..",
                    "com.google.re2j..",
                    "com.jayway.jsonpath..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..");

    @ArchTest
    static final ArchRule applicationStandsOnDomainAndDsl =
            allow(
                    "io.penstock.application..",
                    "io.penstock.dsl..",
                    "javax.crypto..",
                    "jakarta.inject..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule adaptersDoNotSeeEachOtherOrBootstrap =
            slices().assignedFrom(new AdapterModules()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule nobodySeesBootstrap =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.penstock.bootstrap..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.penstock.bootstrap..");

    @ArchTest
    static final ArchRule featuresOfTheDomainHaveNoCycles = noCycles("io.penstock.domain.(*)..");

    @ArchTest
    static final ArchRule packagesOfTheLanguagesHaveNoCycles = noCycles("io.penstock.dsl.(**)");

    @ArchTest
    static final ArchRule featuresOfTheApplicationHaveNoCycles =
            noCycles("io.penstock.application.(*)..");

    @ArchTest static final ArchRule featuresOfHttpHaveNoCycles = noCycles("io.penstock.http.(*)..");

    @ArchTest
    static final ArchRule featuresOfStorageHaveNoCycles = noCycles("io.penstock.db.(*)..");

    @ArchTest
    static final ArchRule featuresOfDeliveryHaveNoCycles = noCycles("io.penstock.delivery.(*)..");

    @ArchTest
    static final ArchRule sqlStaysInStorage =
            only(
                    "io.penstock.db..",
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "org.flywaydb..",
                    "com.zaxxer..");

    @ArchTest
    static final ArchRule javalinStaysInHttp =
            only("io.penstock.http..", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule httpClientStaysInDelivery =
            only("io.penstock.delivery..", "org.apache.hc..");

    @ArchTest
    static final ArchRule sshStaysWithFolders =
            only("io.penstock.delivery.folder..", "org.apache.sshd..");

    @ArchTest
    static final ArchRule guiceStaysInModulesAndBootstrap =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Module")
                    .and()
                    .resideOutsideOfPackage("io.penstock.bootstrap..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.google.inject..");

    @ArchTest
    static final ArchRule theClockIsInjected =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.penstock.bootstrap..")
                    .should()
                    .accessTargetWhere(readsTheClock());

    @ArchTest
    static final ArchRule momentsAreOfJavaTime =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)");

    @ArchTest
    static void namedPackagesAreNotEmpty(JavaClasses all) {
        assertThat(NAMED_PACKAGES)
                .allSatisfy(name ->
                        assertThat(all.that(resideInAPackage(name).and(isNoPackageInfo())))
                                .as(name)
                                .isNotEmpty());
    }

    private static DescribedPredicate<JavaClass> isNoPackageInfo() {
        return describe("is no package-info", type -> !type.getSimpleName().equals("package-info"));
    }

    private static ArchRule allow(String module, String... others) {
        String[] allowed =
                Stream.of(CORE, new String[] {module}, others)
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(primitivesAndArrays()));
    }

    private static DescribedPredicate<JavaClass> primitivesAndArrays() {
        return describe("are primitives", type -> type.getBaseComponentType().isPrimitive());
    }

    private static ArchRule only(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(home, BENCH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static ArchRule noCycles(String pattern) {
        return slices().matching(pattern).should().beFreeOfCycles();
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return describe(
                "read the clock",
                call ->
                        (call.getTargetOwner().getPackageName().equals("java.time")
                                        && call.getName().equals("now"))
                                || (call.getTargetOwner().isEquivalentTo(System.class)
                                        && call.getName().equals("currentTimeMillis"))
                                || (call.getTargetOwner().getPackageName().equals("java.time")
                                        && call.getName().startsWith("system")));
    }
}

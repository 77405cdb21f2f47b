package org.downstage;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The house plan. A rule here that matches no class fails: it would guard nothing. */
@AnalyzeClasses(packages = "org.downstage", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "org.downstage.crf..",
        "org.downstage.escc..",
        "org.downstage.oncology..",
        "org.downstage.endpoint..",
        "org.downstage.statistics.."
    };

    private static final String STATISTICS = "org.downstage.statistics..";

    private static final String[] STATISTICAL_LIBRARY = {
        "org.apache.commons.statistics..", "org.apache.commons.numbers.."
    };

    /** Service methods that anybody may call, each with its reason. Keep it empty. */
    private static final Set<String> OPEN_TO_ANYBODY = Set.of();

    private static final Set<Class<? extends Annotation>> AUTHORISATION =
            Set.of(RolesAllowed.class, PermitAll.class, PreAuthorize.class);

    /** What every feature stands on; a cycle counts only among features. */
    private static final DescribedPredicate<JavaClass> SHARED =
            resideInAnyPackage("org.downstage", "org.downstage.base..", "org.downstage.jooq..");

    private static final DescribedPredicate<JavaClass> GENERATED =
            resideInAPackage("org.downstage.jooq..");

    @ArchTest
    static final ArchRule the_clinical_packages_depend_on_nothing_but_java_and_each_other =
            classes()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(PURE)
                                    .or(resideInAnyPackage("java..", "org.jspecify.."))
                                    .or(resideInAnyPackage(STATISTICAL_LIBRARY)));

    @ArchTest
    static final ArchRule statistics_alone_knows_the_statistical_library =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(STATISTICS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(STATISTICAL_LIBRARY);

    @ArchTest
    static final ArchRule the_clinical_packages_are_told_the_day =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .callCodeUnitWhere(asksForNow());

    /** FormTables is where the catalogue meets the schema; repositories alone use it. */
    @ArchTest
    static final ArchRule only_repositories_speak_to_the_database =
            noClasses()
                    .that(
                            not(GENERATED)
                                    .and(not(resideInAnyPackage("..audit..", "..base.database..")))
                                    .and(not(repositories()))
                                    .and(not(simpleName("FormTables"))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jooq..", "org.downstage.jooq..");

    @ArchTest
    static final ArchRule repositories_are_for_their_own_feature =
            classes().that(repositories()).should().notBePublic();

    @ArchTest
    static final ArchRule screens_go_through_services =
            noClasses()
                    .that()
                    .resideInAPackage("..ui..")
                    .should()
                    .dependOnClassesThat(
                            repositories().or(resideInAnyPackage("org.jooq..", "java.sql..")));

    @ArchTest
    static final ArchRule only_screens_know_vaadin =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..ui..", "org.downstage.base..", "org.downstage.account.web..")
                    .and()
                    .doNotBelongToAnyOf(Application.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("org.downstage.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(DescribedPredicate.alwaysTrue(), SHARED)
                    .ignoreDependency(SHARED, DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule every_service_method_says_who_may_call_it =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Service.class)
                    .should(sayWhoMayCallThem());

    @ArchTest
    static void every_package_states_its_purpose_and_its_nulls(JavaClasses classes) {
        Set<String> stated =
                classes.stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .filter(type -> type.isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());
        assertThat(classes.stream().filter(not(GENERATED)).map(JavaClass::getPackageName))
                .filteredOn(name -> !stated.contains(name))
                .isEmpty();
    }

    private static DescribedPredicate<JavaClass> repositories() {
        return DescribedPredicate.describe(
                "are repositories", type -> outermost(type).getSimpleName().endsWith("Repository"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<? super JavaCall<?>> asksForNow() {
        return DescribedPredicate.describe(
                "asks for the present time",
                call ->
                        (call.getName().equals("now")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("java.time"))
                                || call.getName().equals("currentTimeMillis")
                                || call.getName().equals("nanoTime"));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said =
                        AUTHORISATION.stream()
                                .anyMatch(annotation ->
                                        method.isAnnotatedWith(annotation)
                                                || method.getOwner().isAnnotatedWith(annotation));
                if (!said && !OPEN_TO_ANYBODY.contains(method.getFullName())) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, method.getFullName() + " is open to anybody"));
                }
            }
        };
    }
}

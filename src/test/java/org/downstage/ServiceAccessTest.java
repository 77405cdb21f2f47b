package org.downstage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.security.Role.ADMINISTRATOR;
import static org.downstage.security.Role.DATA_MANAGER;
import static org.downstage.security.Role.INVESTIGATOR;
import static org.downstage.security.Role.MONITOR;
import static org.downstage.security.Role.PRINCIPAL_INVESTIGATOR;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Who may call what: every public method of every service, by every role. A method that is not in
 * the table fails the test, so nothing is opened by forgetting it.
 */
@SpringBootTest
class ServiceAccessTest {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS =
            EnumSet.of(INVESTIGATOR, MONITOR, PRINCIPAL_INVESTIGATOR, DATA_MANAGER);
    private static final Set<Role> WATCHING =
            EnumSet.of(MONITOR, PRINCIPAL_INVESTIGATOR, DATA_MANAGER);
    private static final Set<Role> ENTERING = EnumSet.of(INVESTIGATOR);
    private static final Set<Role> ASKING = EnumSet.of(MONITOR, DATA_MANAGER);
    private static final Set<Role> ADMINISTERING = EnumSet.of(ADMINISTRATOR);

    private static final Map<String, Set<Role>> POLICY =
            Map.ofEntries(
                    Map.entry("SubjectService.enrol", ENTERING),
                    Map.entry("SubjectService.proposeKey", ENTERING),
                    Map.entry("SubjectService.find", READERS),
                    Map.entry("SubjectService.hold", ENTERING),
                    Map.entry("MatrixService.*", READERS),
                    Map.entry("MatrixExportService.write", READERS),
                    Map.entry("CohortService.*", READERS),
                    Map.entry("CohortExportService.write", READERS),
                    Map.entry("FigureBundleService.write", READERS),
                    Map.entry("ChartService.*", READERS),
                    Map.entry("ChartExportService.*", READERS),
                    Map.entry("WorklistService.*", READERS),
                    Map.entry("AdverseEventListService.*", READERS),
                    Map.entry("AdverseEventExportService.*", READERS),
                    Map.entry("ToxicitySummaryService.*", READERS),
                    Map.entry("CaseBookService.open", READERS),
                    Map.entry("QueryService.ofSubject", READERS),
                    Map.entry("QueryService.find", READERS),
                    Map.entry("QueryListService.*", READERS),
                    Map.entry("QueryExportService.write", READERS),
                    Map.entry("QueryService.raise", ASKING),
                    Map.entry("QueryService.answer", ENTERING),
                    Map.entry("QueryService.close", ASKING),
                    Map.entry("QueryService.reopen", ASKING),
                    Map.entry("QueryService.cancel", ASKING),
                    Map.entry("FinderService.find", READERS),
                    Map.entry("DataEntryService.open", READERS),
                    Map.entry("DataEntryService.save", ENTERING),
                    Map.entry("DataEntryService.declareVoid", ENTERING),
                    Map.entry("DraftService.*", ENTERING),
                    Map.entry("VerificationService.open", EnumSet.of(MONITOR, DATA_MANAGER)),
                    Map.entry("VerificationService.verify", EnumSet.of(MONITOR)),
                    Map.entry("WorkService.*", EnumSet.of(MONITOR, DATA_MANAGER)),
                    Map.entry("ChangeService.*", EnumSet.of(MONITOR)),
                    Map.entry("PlanService.preview", EnumSet.of(DATA_MANAGER)),
                    Map.entry("PlanService.activate", EnumSet.of(DATA_MANAGER)),
                    Map.entry("PlanService.*", WATCHING),
                    Map.entry("VerificationService.takeBack", EnumSet.of(MONITOR)),
                    Map.entry("SigningService.*", ENTERING),
                    Map.entry("SignatureService.*", READERS),
                    Map.entry("LockService.*", EnumSet.of(DATA_MANAGER)),
                    Map.entry("CertifiedCopyService.make", ENTERING),
                    Map.entry("CertifiedCopyService.ofSubject", ENTERING),
                    Map.entry("CertifiedCopyService.compare", READERS),
                    Map.entry("AuditReviewService.*", EnumSet.of(MONITOR, DATA_MANAGER)),
                    Map.entry("ItemHistoryService.*", READERS),
                    Map.entry("SourceService.*", READERS),
                    Map.entry("SourceFilingService.*", ENTERING),
                    Map.entry("RedactionService.*", ENTERING),
                    Map.entry("SourceLinkService.ofSubject", READERS),
                    Map.entry("SourceLinkService.link", EnumSet.of(INVESTIGATOR, MONITOR)),
                    Map.entry("SourceLinkService.unlink", EnumSet.of(INVESTIGATOR, MONITOR)),
                    Map.entry("AuditListService.*", EVERYBODY),
                    Map.entry("AuditExportService.*", EVERYBODY),
                    Map.entry(
                            "TrailVerificationService.*", EnumSet.of(DATA_MANAGER, ADMINISTRATOR)),
                    Map.entry("ReferenceRangeService.ofSite", READERS),
                    Map.entry("ReferenceRangeService.enter", EnumSet.of(DATA_MANAGER)),
                    Map.entry("ReferenceRangeService.takeSuggested", EnumSet.of(DATA_MANAGER)),
                    Map.entry("DictionaryImportService.*", EnumSet.of(DATA_MANAGER)),
                    Map.entry("AccountService.*", ADMINISTERING),
                    Map.entry("MailService.of", ADMINISTERING),
                    Map.entry("MailService.setAddress", ADMINISTERING),
                    Map.entry("MailService.mine", EVERYBODY),
                    Map.entry("MailService.wantDigest", EVERYBODY),
                    Map.entry("SiteService.add", ADMINISTERING),
                    Map.entry("SiteService.change", ADMINISTERING),
                    Map.entry("SiteService.mine", EVERYBODY),
                    // What anybody may try before being signed in: they check for themselves.
                    Map.entry("SignInService.*", EVERYBODY),
                    Map.entry("PasswordService.*", EVERYBODY));

    /**
     * A public method of a service.
     *
     * @param bean name of the service's bean
     * @param method of the service's own class
     */
    record Call(String bean, Method method) {

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        Set<Role> allowed() {
            var all = method.getDeclaringClass().getSimpleName() + ".*";
            return POLICY.getOrDefault(name(), POLICY.getOrDefault(all, Set.of()));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    @Autowired ApplicationContext context;

    static Stream<Role> roles() {
        return EVERYBODY.stream();
    }

    private List<Call> calls() {
        return context.getBeansWithAnnotation(Service.class).entrySet().stream()
                .filter(bean -> type(bean.getValue()).getName().startsWith("org.downstage."))
                .flatMap(bean ->
                        Arrays.stream(type(bean.getValue()).getDeclaredMethods())
                                .filter(m -> Modifier.isPublic(m.getModifiers()))
                                .filter(m -> !Modifier.isStatic(m.getModifiers()))
                                .filter(m -> !m.isSynthetic())
                                .map(m -> new Call(bean.getKey(), m)))
                .toList();
    }

    private static Class<?> type(Object bean) {
        return AopUtils.getTargetClass(bean);
    }

    @Test
    void every_public_method_of_every_service_has_its_row() {
        var unlisted = new TreeSet<String>();
        calls().stream().filter(c -> c.allowed().isEmpty()).forEach(c -> unlisted.add(c.name()));

        assertThat(unlisted).isEmpty();
        assertThat(calls()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void a_role_gets_through_to_its_own_methods_and_to_no_other(Role role) {
        var answers = new TreeMap<String, Boolean>();
        var expected = new TreeMap<String, Boolean>();
        for (var call : calls()) {
            answers.put(call.name(), letsThrough(call, role));
            expected.put(call.name(), call.allowed().contains(role));
        }

        assertThat(answers).isEqualTo(expected);
    }

    /** Calls with nothing in hand: a method that is let through fails later, or finds nothing. */
    private boolean letsThrough(Call call, Role role) {
        var nothing = Arrays.stream(call.method().getParameterTypes()).map(this::none).toArray();
        return AsAccount.call(
                AsAccount.of(0, role),
                () -> {
                    try {
                        call.method().invoke(context.getBean(call.bean()), nothing);
                        return true;
                    } catch (InvocationTargetException failed) {
                        return !(failed.getCause() instanceof AccessDeniedException);
                    } catch (IllegalAccessException impossible) {
                        throw new AssertionError(impossible);
                    }
                });
    }

    private Object none(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == String.class ? "" : null;
    }
}

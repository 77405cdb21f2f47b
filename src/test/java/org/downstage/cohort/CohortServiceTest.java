package org.downstage.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SUBJECT;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.downstage.audit.AuditFilter;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditListService;
import org.downstage.audit.AuditWords;
import org.downstage.base.StatementCounter;
import org.downstage.base.database.TestDatabase;
import org.downstage.base.language.Language;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.FilledCase;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Denominator;
import org.downstage.security.AsAccount;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectChanged;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;

/** Whose results one gets, and that they are those of the moment at next to no cost. */
@SpringBootTest(properties = TestDatabase.BY_HAND)
class CohortServiceTest {

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService dataEntry;
    @Autowired CohortService cohort;
    @Autowired CohortExportService export;
    @Autowired Snapshots snapshots;
    @Autowired CurrentAccount account;
    @Autowired Clock clock;
    @Autowired ApplicationEventPublisher changes;
    @Autowired TransactionOperations transaction;
    @Autowired AuditListService trail;
    @Autowired AuditWords auditWords;

    private CaseFixture cases;
    private int site;
    private String code;
    private SignedIn investigator;
    private final List<String> keys = new ArrayList<>();

    @BeforeEach
    void fillASite() {
        cases = new CaseFixture(db, subjects);
        site = cases.siteOfItsOwn();
        code = cases.siteCode(site);
        investigator = cases.account(Role.INVESTIGATOR, site);
        for (var n = 0; n < 3; n++) {
            keys.add(cases.subject(investigator, site));
        }
        summary(keys.get(0), "III", true);
        summary(keys.get(1), "II", false);
    }

    private long id(String key) {
        return db.select(SUBJECT.SUBJECT_ID)
                .from(SUBJECT)
                .where(SUBJECT.SUBJECT_KEY.eq(key))
                .fetchSingle(SUBJECT.SUBJECT_ID);
    }

    private void summary(String key, String stage, boolean r0) {
        var id = id(key);
        db.insertInto(CASE_SUMMARY)
                .set(CASE_SUMMARY.SUBJECT_ID, id)
                .set(CASE_SUMMARY.DERIVED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                .set(CASE_SUMMARY.C_STAGE, stage)
                .set(CASE_SUMMARY.R0, r0)
                .set(CASE_SUMMARY.SURGERY_DONE, r0)
                .set(CASE_SUMMARY.RT_DOSE_GY, new BigDecimal("41.40"))
                .onDuplicateKeyUpdate()
                .set(CASE_SUMMARY.C_STAGE, stage)
                .execute();
        changes.publishEvent(new SubjectChanged(id));
    }

    private CohortPage read(SignedIn reader, CohortFilter filter) {
        return AsAccount.call(reader, () -> cohort.read(CohortRequest.START.with(filter)));
    }

    private static String r0(CohortPage page) {
        var line = page.tables().orElseThrow().endpoints().rates().getFirst();
        return line.rate().count() + "/" + line.rate().total() + ", missing " + line.missing();
    }

    private CohortFilter atTheSite() {
        return CohortFilter.NONE.with(Feature.SITE, Set.of(code));
    }

    @Test
    void the_assigned_sites_are_all_that_an_investigator_or_monitor_gets() {
        var elsewhere = cases.siteOfItsOwn();
        var stranger = cases.account(Role.INVESTIGATOR, elsewhere);
        cases.subject(stranger, elsewhere);
        var monitor = cases.account(Role.MONITOR, site, elsewhere);

        assertThat(read(investigator, CohortFilter.NONE).visible()).isEqualTo(3);
        assertThat(read(stranger, CohortFilter.NONE).visible()).isEqualTo(1);
        assertThat(read(stranger, atTheSite()).selected()).isZero();
        assertThat(read(monitor, CohortFilter.NONE).visible()).isEqualTo(4);
        assertThat(read(cases.account(Role.PRINCIPAL_INVESTIGATOR), atTheSite()).selected())
                .isEqualTo(3);
        assertThat(read(cases.account(Role.DATA_MANAGER), atTheSite()).selected()).isEqualTo(3);
    }

    @Test
    void the_numbers_in_the_filters_know_nothing_of_other_sites() {
        var stranger = cases.account(Role.INVESTIGATOR, cases.siteOfItsOwn());
        var page = read(stranger, CohortFilter.NONE);

        for (var feature : Feature.values()) {
            assertThat(page.offer(feature)).as("%s", feature).isEmpty();
        }
    }

    @Test
    void who_has_no_form_yet_is_enrolled_and_missing() {
        assertThat(r0(read(investigator, CohortFilter.NONE))).isEqualTo("1/3, missing 1");
    }

    @Test
    void asking_again_costs_no_statement() {
        read(investigator, CohortFilter.NONE);

        assertThat(StatementCounter.during(() -> read(investigator, atTheSite()))).isEmpty();
    }

    @Test
    void a_change_is_seen_at_once_and_reads_one_statement_for_subjects_and_one_for_events() {
        read(investigator, CohortFilter.NONE);
        summary(keys.get(2), "IVA", true);

        assertThat(StatementCounter.during(() -> read(investigator, CohortFilter.NONE))).hasSize(2);
        assertThat(r0(read(investigator, CohortFilter.NONE))).isEqualTo("2/3, missing 0");
        var stage = CohortFilter.NONE.with(Feature.STAGE, Set.of("IVA", "III"));
        assertThat(read(investigator, stage).selected()).isEqualTo(2);
    }

    @Test
    void what_an_investigator_saves_is_seen_at_once() {
        var other = new FilledCase(dataEntry, investigator, keys.get(2), 7);
        var known = CohortFilter.NONE.with(Feature.SEX, Set.of("F", "M"));
        assertThat(read(investigator, known).selected()).isZero();
        other.enter();

        assertThat(read(investigator, known).selected()).isEqualTo(1);
    }

    @Test
    void an_enrolment_is_seen_at_once() {
        read(investigator, CohortFilter.NONE);
        cases.subject(investigator, site);

        assertThat(read(investigator, CohortFilter.NONE).visible()).isEqualTo(4);
    }

    @Test
    void what_is_rolled_back_was_never_there() {
        read(investigator, CohortFilter.NONE);
        transaction.executeWithoutResult(status -> {
            summary(keys.get(2), "IVA", true);
            status.setRollbackOnly();
        });

        assertThat(StatementCounter.during(() -> read(investigator, CohortFilter.NONE))).isEmpty();
        assertThat(r0(read(investigator, CohortFilter.NONE))).isEqualTo("1/3, missing 1");
    }

    @Test
    void a_selection_below_the_smallest_cell_of_a_role_is_hidden() {
        var settings =
                new MockEnvironment()
                        .withProperty("downstage.cohort.smallest-cell.investigator", "3");
        var careful =
                new CohortService(
                        snapshots, StudyDefinitions.DEFAULT, new SmallestCell(settings), account);
        var two = CohortFilter.NONE.with(Measure.DOSE, Range.parse("41.4..41.4").orElseThrow());

        var hidden = AsAccount.call(investigator, () -> careful.read(with(two)));
        assertThat(hidden.selected()).isEqualTo(2);
        assertThat(hidden.tables()).isEmpty();
        assertThat(
                        AsAccount.call(investigator, () -> careful.read(with(CohortFilter.NONE)))
                                .tables())
                .isPresent();
        var monitor = cases.account(Role.MONITOR, site);
        assertThat(AsAccount.call(monitor, () -> careful.read(with(two))).tables()).isPresent();
        assertThat(read(investigator, two).tables()).isPresent();
    }

    @Test
    void what_a_condition_alone_keeps_back_is_no_small_cell_either() {
        var careful = careful(2);
        var known = CohortFilter.NONE.with(Measure.DOSE, Range.parse("41.4..41.4").orElseThrow());

        var two = AsAccount.call(investigator, () -> careful.read(with(known)));
        assertThat(two.selected()).as("large enough by itself").isEqualTo(2);
        assertThat(two.tables()).as("all three less these two are one").isEmpty();
        assertThat(two.groups()).isEmpty();
        assertThat(two.offer(Feature.STAGE))
                .as("one subject each")
                .containsExactly(
                        new CohortPage.Offer("II", 2, true), new CohortPage.Offer("III", 2, true));
        cases.subject(investigator, site);
        assertThat(AsAccount.call(investigator, () -> careful.read(with(known))).tables())
                .as("by two subjects")
                .isPresent();
    }

    @Test
    void cuts_are_not_compared_for_a_role_that_sees_no_single_subjects() {
        var now = DataCut.of(clock.instant().atOffset(ZoneOffset.UTC));
        var request = CohortRequest.START.against(now);

        assertThat(AsAccount.call(investigator, () -> careful(2).compare(request))).isEmpty();
    }

    @Test
    void subjects_are_found_by_the_day_of_an_act() {
        db.update(CASE_SUMMARY)
                .set(CASE_SUMMARY.SURGERY_DATE, LocalDate.of(2025, 3, 14))
                .where(CASE_SUMMARY.SUBJECT_ID.eq(id(keys.get(0))))
                .execute();
        changes.publishEvent(new SubjectChanged(id(keys.get(0))));

        assertThat(read(investigator, operated("2025-03-14..2025-03-14")).selected()).isEqualTo(1);
        assertThat(read(investigator, operated("2025-03-15..")).selected()).isZero();
        assertThat(read(investigator, operated("..2025-03-13")).selected()).isZero();
    }

    private static CohortFilter operated(String days) {
        return CohortFilter.NONE.with(Moment.SURGERY, DayRange.parse(days).orElseThrow());
    }

    @Test
    void rates_of_those_assessed_leave_the_unknown_out() {
        var usual = StudyDefinitions.DEFAULT;
        var assessed =
                new StudyDefinitions(
                        usual.downstagingRule(),
                        usual.downstagingReference(),
                        usual.mprThresholdPercent(),
                        usual.overallSurvivalOrigin(),
                        usual.eventFreeSurvivalOrigin(),
                        usual.diseaseCensoring(),
                        Denominator.ASSESSED,
                        Denominator.ASSESSED,
                        usual.toxicity());
        var other =
                new CohortService(
                        snapshots, assessed, new SmallestCell(new MockEnvironment()), account);

        assertThat(r0(AsAccount.call(investigator, () -> other.read(CohortRequest.START))))
                .isEqualTo("1/2, missing 1");
    }

    private CohortService careful(int smallest) {
        var settings =
                new MockEnvironment()
                        .withProperty(
                                "downstage.cohort.smallest-cell.investigator",
                                String.valueOf(smallest));
        return new CohortService(
                snapshots, StudyDefinitions.DEFAULT, new SmallestCell(settings), account);
    }

    private static CohortRequest with(CohortFilter filter) {
        return CohortRequest.START.with(filter);
    }

    private List<List<String>> csv(SignedIn reader, CohortRequest request, Language language) {
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                reader,
                () -> {
                    try {
                        var zone = ZoneId.of("Asia/Shanghai");
                        export.write(request, language.locale(), zone, out);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
        return CsvReader.builder()
                .ofCsvRecord(out.toString(StandardCharsets.UTF_8).substring(1))
                .stream()
                .map(row -> List.copyOf(row.getFields()))
                .toList();
    }

    @Test
    void the_export_has_a_line_an_endpoint_with_its_definition_and_every_digit() {
        var lines = csv(investigator, CohortRequest.START, Language.CHINESE);

        assertThat(lines).hasSize(1 + Endpoint.values().length + 2);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSameSizeAs(lines.getFirst()));
        assertThat(lines.get(1)).startsWith("R0 切除率", "切缘无肿瘤", "1", "3", "全部入组者（未评估计为未达到）", "1");
        assertThat(lines.get(1).get(6)).startsWith("33.3333333333");
        assertThat(lines.get(1).getLast()).endsWith("+08:00");
    }

    @Test
    void the_export_holds_only_the_readers_sites_and_is_an_entry_in_the_trail() {
        var stranger = cases.account(Role.INVESTIGATOR, cases.siteOfItsOwn());
        var request =
                with(atTheSite().with(Feature.STAGE, Set.of("III"))).with(IntervalMethod.WILSON);
        assertThat(csv(stranger, request, Language.ENGLISH).get(1).subList(2, 4))
                .containsExactly("0", "0");
        assertThat(csv(investigator, request, Language.ENGLISH).get(1).subList(2, 4))
                .containsExactly("1", "1");

        var own =
                new AuditFilter(
                        "", "", "", investigator.username(), AuditKind.EXPORTED, "", null, null);
        var manager = cases.account(Role.DATA_MANAGER);
        var found = AsAccount.call(manager, () -> trail.older(own, null)).entries();
        assertThat(found).hasSize(1);
        assertThat(auditWords.after(found.getFirst(), Locale.ENGLISH))
                .isEqualTo(
                        "Endpoint table: site %s, stage III, intervals by wilson".formatted(code));
    }
}

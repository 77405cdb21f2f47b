package org.downstage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.audit.AuditKind.ROW_ADDED;
import static org.downstage.audit.AuditKind.STATUS_CHANGED;
import static org.downstage.audit.AuditKind.SUBJECT_ENROLLED;
import static org.downstage.audit.AuditKind.VALUE_CHANGED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.downstage.base.StatementCounter;
import org.downstage.base.language.Language;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.NictForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** The history of an item, a form and a subject: what it says, to whom, and in how many pages. */
@SpringBootTest
class ItemHistoryServiceTest {

    private static final Locale ENGLISH = Language.ENGLISH.locale();
    private static final ItemPath RT_END = ItemPath.of(RadiotherapyForm.RT_END);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired ItemHistoryService history;
    @Autowired AuditWords words;

    private CaseFixture fixture;
    private int site;
    private SignedIn investigator;
    private String subject;
    private long radiotherapy;

    @BeforeEach
    void correctAForm() {
        fixture = new CaseFixture(db, subjects);
        site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
        var form =
                FormData.empty(FormKey.of(RadiotherapyForm.OID))
                        .with(RadiotherapyForm.RT_START, LocalDate.of(2024, 3, 25))
                        .with(RadiotherapyForm.RT_END, LocalDate.of(2024, 4, 24))
                        .with(RadiotherapyForm.DOSE_PLANNED, new BigDecimal("41.40"));
        save(SaveRequest.of(subject, form, 0, false));
        var corrected = form.with(RadiotherapyForm.RT_END, LocalDate.of(2024, 4, 26));
        radiotherapy =
                save(SaveRequest.of(subject, corrected, 1, false).because("Final summary read"));
    }

    private long save(SaveRequest request) {
        var result = AsAccount.call(investigator, () -> entry.save(request));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).state().formId();
    }

    private <T> T asInvestigator(Supplier<T> act) {
        return AsAccount.call(investigator, act);
    }

    @Test
    void an_items_history_tells_who_changed_what_to_what_and_why() {
        var page = asInvestigator(() -> history.ofItem(radiotherapy, RT_END, null));

        assertThat(page.older()).isNull();
        assertThat(page.entries())
                .extracting(e -> words.kind(e, ENGLISH))
                .containsExactly("Value changed", "Value entered");
        var change = page.entries().getFirst();
        assertThat(words.before(change, ENGLISH)).isEqualTo("2024-04-24");
        assertThat(words.after(change, ENGLISH)).isEqualTo("2024-04-26");
        assertThat(change.reason()).isEqualTo("Final summary read");
        assertThat(change.formVersion()).isEqualTo(2);
        assertThat(change.username()).isEqualTo(investigator.username());
        assertThat(change.subject()).isEqualTo(subject);
        assertThat(words.form(change, ENGLISH)).isEqualTo("Radiotherapy");
        assertThat(words.item(change, ENGLISH)).doesNotContain("_");
    }

    @Test
    void a_row_of_a_group_brings_the_acts_on_the_row_and_none_of_its_neighbours() {
        var form = FormData.empty(FormKey.of(NictForm.OID)).with(NictForm.AGENT_ROWS, cycle(1));
        save(SaveRequest.of(subject, form, 0, false));
        var formId =
                save(SaveRequest.of(subject, form.with(NictForm.AGENT_ROWS, cycle(2)), 1, false));

        var page =
                asInvestigator(
                        () -> history.ofItem(formId, ItemPath.of(NictForm.CYCLE_NO, 2), null));

        assertThat(page.entries())
                .extracting(AuditEntry::kind)
                .containsExactly(VALUE_CHANGED, ROW_ADDED);
        assertThat(page.entries())
                .allSatisfy(e -> assertThat(words.item(e, ENGLISH)).endsWith(", row 2"));
    }

    private static Row cycle(int number) {
        return Row.of(number).with(NictForm.CYCLE_NO, ItemValue.of(number));
    }

    @Test
    void a_form_and_a_subject_have_their_histories_too() {
        var form = asInvestigator(() -> history.ofForm(radiotherapy, null)).entries();
        var whole = asInvestigator(() -> history.ofSubject(subject, null)).entries();

        assertThat(form)
                .extracting(AuditEntry::kind)
                .containsExactly(
                        VALUE_CHANGED, STATUS_CHANGED, VALUE_CHANGED, VALUE_CHANGED, VALUE_CHANGED);
        assertThat(whole).hasSize(form.size() + 1);
        assertThat(whole.getLast().kind()).isEqualTo(SUBJECT_ENROLLED);
        assertThat(words.after(whole.getLast(), ENGLISH)).isEqualTo(subject);
    }

    @Test
    void pages_join_without_gap_or_repetition_while_entries_arrive() {
        var form = FormData.empty(FormKey.of(RadiotherapyForm.OID));
        for (var version = 2; version < 70; version++) {
            var dose = new BigDecimal(version % 2 == 0 ? "40.00" : "41.40");
            var next = form.with(RadiotherapyForm.DOSE_PLANNED, dose);
            save(SaveRequest.of(subject, next, version, false).because("Again"));
        }
        var path = ItemPath.of(RadiotherapyForm.DOSE_PLANNED);
        var first = asInvestigator(() -> history.ofItem(radiotherapy, path, null));
        save(SaveRequest.of(subject, form, 70, false).because("Arrives between the pages"));
        var second = asInvestigator(() -> history.ofItem(radiotherapy, path, first.older()));

        assertThat(first.entries()).hasSize(AuditPage.SIZE);
        assertThat(second.older()).isNull();
        assertThat(first.entries().size() + second.entries().size()).isEqualTo(69);
        assertThat(second.entries()).doesNotContainAnyElementsOf(first.entries());
    }

    @Test
    void a_page_takes_two_statements() {
        assertThat(
                        StatementCounter.during(
                                () -> asInvestigator(() -> history.ofSubject(subject, null))))
                .hasSize(2);
        assertThat(
                        StatementCounter.during(() ->
                                asInvestigator(() -> history.ofItem(radiotherapy, RT_END, null))))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "INVESTIGATOR, true, true", "INVESTIGATOR, false, false",
        "MONITOR, true, true", "MONITOR, false, false",
        "PRINCIPAL_INVESTIGATOR, false, true", "DATA_MANAGER, false, true"
    })
    void a_role_reads_the_histories_of_its_sites_and_no_other(
            Role role, boolean assigned, boolean reads) {
        var reader =
                AsAccount.of(1, role, assigned ? new Integer[] {site} : new Integer[] {site + 1});
        List<Supplier<AuditPage>> readings =
                List.of(
                        () -> history.ofItem(radiotherapy, RT_END, null),
                        () -> history.ofForm(radiotherapy, null),
                        () -> history.ofSubject(subject, null));

        for (var reading : readings) {
            if (reads) {
                assertThat(AsAccount.call(reader, reading).entries()).isNotEmpty();
            } else {
                assertThatThrownBy(() -> AsAccount.call(reader, reading))
                        .isInstanceOf(RecordNotFoundException.class);
            }
        }
    }

    @Test
    void an_administrator_reads_none() {
        var administrator = AsAccount.of(1, Role.ADMINISTRATOR, site);

        assertThatThrownBy(() ->
                        AsAccount.call(administrator, () -> history.ofForm(radiotherapy, null)))
                .isInstanceOfAny(AccessDeniedException.class, RecordNotFoundException.class);
    }

    @Test
    void forged_ids_are_like_records_that_do_not_exist() {
        List<Supplier<AuditPage>> forged =
                List.of(
                        () -> history.ofItem(Long.MAX_VALUE, RT_END, null),
                        () -> history.ofItem(radiotherapy, new ItemPath("PASSWORD", 0), null),
                        () -> history.ofForm(-1, null),
                        () -> history.ofSubject("S99-99", null),
                        () -> history.ofSubject("' or 1=1 --", null));

        for (var reading : forged) {
            assertThatThrownBy(() -> asInvestigator(reading))
                    .isInstanceOf(RecordNotFoundException.class);
        }
    }
}

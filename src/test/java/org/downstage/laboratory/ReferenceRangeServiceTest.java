package org.downstage.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.REFERENCE_RANGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.downstage.base.StatementCounter;
import org.downstage.dataentry.CaseFixture;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.RangeRefusedException.Reason;
import org.downstage.laboratory.SiteRange.Source;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.oncology.laboratory.Sex;
import org.downstage.oncology.laboratory.Unit;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Limits of normal of a site: by sex and day, never overwritten, each in the trail. */
@SpringBootTest
class ReferenceRangeServiceTest {

    private static final Optional<Sex> MALE = Optional.of(Sex.MALE);
    private static final Optional<Sex> FEMALE = Optional.of(Sex.FEMALE);
    private static final Optional<Sex> BOTH = Optional.empty();
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired ReferenceRangeService service;

    private int site;
    private SignedIn manager;

    @BeforeEach
    void makeASite() {
        var fixture = new CaseFixture(db, subjects);
        do {
            site = fixture.site();
        } while (db.fetchExists(REFERENCE_RANGE, REFERENCE_RANGE.SITE_ID.eq(site)));
        manager = fixture.account(Role.DATA_MANAGER);
    }

    private static NewRange range(
            LabTest test,
            Optional<Sex> sex,
            LocalDate from,
            @Nullable String lower,
            @Nullable String upper,
            Unit unit) {
        return new NewRange(
                test,
                sex,
                from,
                new ReferenceRange(
                        Optional.ofNullable(lower).map(BigDecimal::new),
                        Optional.ofNullable(upper).map(BigDecimal::new)),
                unit);
    }

    private void enter(NewRange range) {
        AsAccount.call(
                manager,
                () -> {
                    service.enter(site, range);
                    return site;
                });
    }

    private SiteRanges ranges() {
        return AsAccount.call(manager, () -> service.ofSite(site));
    }

    private String haemoglobinAt(Optional<Sex> sex, String day) {
        return ranges().at(LabTest.HB, sex, LocalDate.parse(day))
                .map(found -> found.limits().range().lower().orElseThrow().toPlainString())
                .orElse("none");
    }

    @Test
    void limits_hold_for_their_sex_from_their_day_on_and_older_ones_stay() {
        enter(range(LabTest.HB, MALE, NEW_YEAR, "130", "175", Unit.G_L));
        enter(range(LabTest.HB, FEMALE, NEW_YEAR, "115", "150", Unit.G_L));
        enter(range(LabTest.HB, MALE, NEW_YEAR.plusYears(1), "132", "176", Unit.G_L));

        assertThat(haemoglobinAt(MALE, "2023-12-31")).isEqualTo("none");
        assertThat(haemoglobinAt(MALE, "2024-01-01")).isEqualTo("130");
        assertThat(haemoglobinAt(MALE, "2024-12-31")).isEqualTo("130");
        assertThat(haemoglobinAt(MALE, "2025-01-01")).isEqualTo("132");
        assertThat(haemoglobinAt(FEMALE, "2025-06-01")).isEqualTo("115");
        assertThat(haemoglobinAt(BOTH, "2025-06-01")).isEqualTo("none");
        assertThat(ranges().entries()).hasSize(3);
    }

    @Test
    void of_limits_for_the_same_day_the_ones_entered_last_count() {
        enter(range(LabTest.HB, BOTH, NEW_YEAR, "103", "175", Unit.G_L));
        enter(range(LabTest.HB, BOTH, NEW_YEAR, "130", "175", Unit.G_L));

        assertThat(haemoglobinAt(MALE, "2024-05-03")).isEqualTo("130");
        assertThat(db.fetchCount(REFERENCE_RANGE, REFERENCE_RANGE.SITE_ID.eq(site))).isEqualTo(2);
    }

    @Test
    void a_site_can_say_that_it_has_none_any_more() {
        enter(range(LabTest.HB, BOTH, NEW_YEAR, "130", "175", Unit.G_L));
        enter(range(LabTest.HB, BOTH, NEW_YEAR.plusYears(1), null, null, Unit.G_L));

        assertThat(haemoglobinAt(MALE, "2024-05-03")).isEqualTo("130");
        assertThat(haemoglobinAt(MALE, "2025-05-03")).isEqualTo("none");
    }

    @Test
    void who_entered_them_and_what_stood_before_are_in_the_trail() {
        enter(range(LabTest.HB, MALE, NEW_YEAR, "130", "175", Unit.G_L));
        enter(range(LabTest.HB, MALE, NEW_YEAR.plusYears(1), null, "176.5", Unit.G_L));

        assertThat(ranges().entries().getLast().enteredBy()).isEqualTo(nameOf(manager));
        assertThat(
                        db.selectFrom(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.SITE_ID.eq(site))
                                .and(AUDIT_ENTRY.KIND.eq("RANGE_ENTERED"))
                                .orderBy(AUDIT_ENTRY.SEQUENCE)
                                .fetch(entry -> entry.getOldValue() + " > " + entry.getNewValue()))
                .containsExactly(
                        "null > HB (M) 130–175 G_L, 2024-01-01",
                        "HB (M) 130–175 G_L, 2024-01-01 > HB (M) –176.5 G_L, 2025-01-01");
    }

    private String nameOf(SignedIn account) {
        return db.fetchValue(
                        "select display_name from account where account_id = ?",
                        account.accountId())
                .toString();
    }

    @Test
    void a_suggestion_is_offered_and_counts_only_once_it_is_taken_over() {
        enter(range(LabTest.PLT, BOTH, NEW_YEAR, "100", "300", Unit.E9_L));
        assertThat(haemoglobinAt(MALE, "2024-05-03")).isEqualTo("none");
        var offered = ranges().suggested(NEW_YEAR);
        assertThat(offered).extracting(NewRange::test).contains(LabTest.HB, LabTest.ANC);
        assertThat(offered).extracting(NewRange::test).doesNotContain(LabTest.PLT, LabTest.CEA);

        var taken = AsAccount.call(manager, () -> service.takeSuggested(site, NEW_YEAR));

        assertThat(taken).isEqualTo(offered.size());
        assertThat(haemoglobinAt(MALE, "2024-05-03")).isEqualTo("130");
        assertThat(haemoglobinAt(FEMALE, "2024-05-03")).isEqualTo("115");
        assertThat(ranges().at(LabTest.HB, MALE, NEW_YEAR).orElseThrow().source())
                .isEqualTo(Source.SUGGESTED);
        assertThat(ranges().at(LabTest.PLT, MALE, NEW_YEAR).orElseThrow().source())
                .isEqualTo(Source.LABORATORY);
        assertThat(AsAccount.call(manager, () -> service.takeSuggested(site, NEW_YEAR))).isZero();
    }

    @Test
    void limits_follow_the_unit_of_the_result() {
        enter(range(LabTest.TBIL, BOTH, NEW_YEAR, null, "23", Unit.UMOL_L));
        var found = ranges().at(LabTest.TBIL, BOTH, NEW_YEAR).orElseThrow();

        assertThat(found.in(Unit.UMOL_L).upper()).contains(new BigDecimal("23"));
        assertThat(found.in(Unit.MG_DL).upper()).contains(new BigDecimal("1.3447"));
        assertThat(found.in(Unit.G_L).upper()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HB, 130, 175, U_L, FOREIGN_UNIT",
        "HB, 175, 130, G_L, ORDER",
        "HB, 130, 130, G_L, ORDER",
        "HB, , 0, G_L, ORDER",
        "HB, -1, 130, G_L, NOT_A_LIMIT",
        "HB, 1.00001, 130, G_L, NOT_A_LIMIT",
        "HB, 1, 1000001, G_L, NOT_A_LIMIT"
    })
    void what_cannot_be_right_is_refused_and_nothing_changes(
            LabTest test, String lower, String upper, Unit unit, Reason reason) {
        assertThatThrownBy(() -> enter(range(test, BOTH, NEW_YEAR, lower, upper, unit)))
                .isInstanceOfSatisfying(
                        RangeRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(ranges().entries()).isEmpty();
    }

    @Test
    void investigators_read_the_ranges_of_their_own_sites_only() {
        var fixture = new CaseFixture(db, subjects);
        var own = fixture.account(Role.INVESTIGATOR, site);
        var other = fixture.account(Role.INVESTIGATOR, fixture.site());

        assertThat(AsAccount.call(own, () -> service.ofSite(site)).entries()).isEmpty();
        assertThatThrownBy(() -> AsAccount.call(other, () -> service.ofSite(site)))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void all_ranges_of_a_site_take_one_statement() {
        enter(range(LabTest.HB, MALE, NEW_YEAR, "130", "175", Unit.G_L));
        assertThat(StatementCounter.during(this::ranges)).hasSize(1);
    }
}

package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SUBJECT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.endpoint.Endpoints;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Denominator;
import org.downstage.endpoint.StudyDefinitions.DiseaseCensoring;
import org.downstage.endpoint.StudyDefinitions.DownstagingReference;
import org.downstage.endpoint.StudyDefinitions.DownstagingRule;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.ToxicityPlan.Group;
import org.downstage.security.Role;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** The study decides otherwise: the next start derives every subject by its new definitions. */
@SpringBootTest
class ChangedDefinitionsTest {

    private static final StudyDefinitions OTHER =
            new StudyDefinitions(
                    DownstagingRule.T_N,
                    DownstagingReference.POST_NICT,
                    BigDecimal.valueOf(100),
                    Origin.RT_START,
                    Origin.SURGERY,
                    DiseaseCensoring.LAST_CONTACT,
                    Denominator.ASSESSED,
                    Denominator.ASSESSED,
                    withLymphopenia());

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService dataEntry;
    @Autowired CaseRepository cases;
    @Autowired EventListing listing;
    @Autowired SummaryRepository summaries;
    @Autowired ApplicationEventPublisher changes;
    @Autowired TransactionOperations transaction;
    @Autowired Clock clock;

    private long subjectId;

    private static ToxicityPlan withLymphopenia() {
        var usual = ToxicityPlan.DEFAULT;
        return new ToxicityPlan(
                usual.version(),
                usual.watchList(),
                usual.groups().stream().map(ChangedDefinitionsTest::withLymphopenia).toList(),
                usual.phases(),
                usual.relatedFrom());
    }

    private static Group withLymphopenia(Group group) {
        return group.code().equals(ToxicityPlan.MYELOSUPPRESSION)
                ? new Group(
                        group.code(),
                        Stream.concat(
                                        group.terms().stream(),
                                        Stream.of("Lymphocyte count decreased"))
                                .collect(Collectors.toSet()))
                : group;
    }

    @BeforeEach
    void enterACase() {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        var investigator = fixture.account(Role.INVESTIGATOR, site);
        var subject = fixture.subject(investigator, site);
        new FilledCase(dataEntry, investigator, subject, 11).enter();
        subjectId =
                db.select(SUBJECT.SUBJECT_ID)
                        .from(SUBJECT)
                        .where(SUBJECT.SUBJECT_KEY.eq(subject))
                        .fetchSingle(SUBJECT.SUBJECT_ID);
    }

    private void start(SummaryRepository writing, StudyDefinitions definitions) {
        new DerivedAfresh(writing, cases, listing, definitions, clock, transaction)
                .run(new DefaultApplicationArguments());
    }

    private Record stored() {
        return db.selectFrom(CASE_SUMMARY)
                .where(CASE_SUMMARY.SUBJECT_ID.eq(subjectId))
                .fetchSingle();
    }

    @Test
    void what_others_derived_is_derived_afresh_and_back_again() {
        var before = stored();
        var writing = new SummaryRepository(db, OTHER, changes);
        assertThat(summaries.outdated(10_000)).doesNotContain(subjectId);
        assertThat(writing.outdated(100_000)).contains(subjectId);

        start(writing, OTHER);
        var after = stored();
        assertThat(after.get(CASE_SUMMARY.DEFINITIONS)).isEqualTo(OTHER.fingerprint());
        assertThat(after.get(CASE_SUMMARY.MAJOR_RESPONSE)).as("at any residual tumour").isTrue();
        assertThat(after.get(CASE_SUMMARY.CLINICAL_DOWNSTAGING))
                .as("by T and N from the restaging after nICT")
                .isEqualTo(after.get(CASE_SUMMARY.CLINICAL_DOWN_TN_POST_NICT));
        var derived =
                Endpoints.of(cases.load(subjectId).book(LocalDate.now(clock)), OTHER)
                        .toxicity()
                        .group(ToxicityPlan.MYELOSUPPRESSION);
        assertThat(after.get(CASE_SUMMARY.MYELOSUPPRESSION_GRADE, Integer.class))
                .as("with lymphopenia")
                .isEqualTo(derived.any());
        assertThat(writing.outdated(100_000)).doesNotContain(subjectId);

        start(summaries, StudyDefinitions.DEFAULT);
        assertThat(stored().intoMap())
                .usingRecursiveComparison()
                .ignoringFields("derived_at")
                .isEqualTo(before.intoMap());
    }
}

package org.downstage.matrix;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.downstage.matrix.SiteProgress.FormCount;
import org.downstage.matrix.SiteProgress.SiteName;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** How far the sites have come, all in one statement. */
@Repository
class ProgressRepository {

    private record SiteCount(int siteId, FormCount count) {}

    private static final Condition HERE =
            SUBJECT.SITE_ID.eq(SITE.SITE_ID).and(CASE_FORM.VOIDED.isFalse());

    private final DSLContext db;

    ProgressRepository(DSLContext db) {
        this.db = db;
    }

    List<SiteProgress> bySite(SignedIn who) {
        Condition visible =
                switch (who.role().reach()) {
                    case ALL_SITES -> noCondition();
                    case ASSIGNED_SITES -> SITE.SITE_ID.in(who.siteIds());
                    case NO_CLINICAL_DATA -> falseCondition();
                };
        return db.select(sites(visible), cells(visible))
                .fetchSingle(Records.mapping(ProgressRepository::together));
    }

    private static List<SiteProgress> together(List<SiteProgress> sites, List<SiteCount> counts) {
        return sites.stream()
                .map(site ->
                        site.with(
                                counts.stream()
                                        .filter(one -> one.siteId() == site.site().siteId())
                                        .map(SiteCount::count)
                                        .toList()))
                .toList();
    }

    private static Field<List<SiteProgress>> sites(Condition visible) {
        return multiset(
                        select(
                                        row(
                                                        SITE.SITE_ID,
                                                        SITE.CODE,
                                                        SITE.CITY,
                                                        SITE.CITY_ZH,
                                                        SITE.ACTIVE)
                                                .mapping(SiteName::new),
                                        field(
                                                selectCount()
                                                        .from(SUBJECT)
                                                        .where(SUBJECT.SITE_ID.eq(SITE.SITE_ID))),
                                        openQueries(count()),
                                        openQueries(min(DATA_QUERY.OPENED_AT)),
                                        verification(VERIFICATION_PROGRESS.VERIFIED),
                                        verification(VERIFICATION_PROGRESS.REQUIRED))
                                .from(SITE)
                                .where(visible)
                                .orderBy(SITE.SITE_ID))
                .convertFrom(found -> found.map(Records.mapping(ProgressRepository::withoutForms)));
    }

    private static SiteProgress withoutForms(
            SiteName site,
            Integer subjects,
            Integer open,
            Instant oldest,
            Integer verified,
            Integer toVerify) {
        return new SiteProgress(site, subjects, List.of(), open, oldest, verified, toVerify);
    }

    /** A repeating form counts once for each subject, at its least advanced occurrence. */
    private static Field<List<SiteCount>> cells(Condition visible) {
        var standing = min(MatrixFilterRepository.STANDING).as("standing");
        var mandatory = sum(CASE_FORM.MANDATORY).as("mandatory");
        var missing = sum(CASE_FORM.UNANSWERED).as("missing");
        var forms =
                select(SITE.SITE_ID, CASE_FORM.FORM_OID, standing, mandatory, missing)
                        .from(SITE)
                        .join(SUBJECT)
                        .on(SUBJECT.SITE_ID.eq(SITE.SITE_ID))
                        .join(CASE_FORM)
                        .on(CASE_FORM.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                        .where(visible)
                        .and(CASE_FORM.VOIDED.isFalse())
                        .groupBy(SITE.SITE_ID, CASE_FORM.SUBJECT_ID, CASE_FORM.FORM_OID)
                        .asTable("forms");
        var site = forms.field(SITE.SITE_ID);
        var form = forms.field(CASE_FORM.FORM_OID);
        var at = forms.field(standing);
        return multiset(
                        select(
                                        site,
                                        form,
                                        at,
                                        count(),
                                        sum(forms.field(mandatory)),
                                        sum(forms.field(missing)))
                                .from(forms)
                                .groupBy(site, form, at))
                .convertFrom(found -> found.map(Records.mapping(ProgressRepository::siteCount)));
    }

    private static SiteCount siteCount(
            Integer site,
            String form,
            Integer standing,
            Integer subjects,
            BigDecimal asked,
            BigDecimal empty) {
        return new SiteCount(
                site,
                new FormCount(
                        form,
                        Standing.ofRank(standing),
                        subjects,
                        asked.intValue(),
                        empty.intValue()));
    }

    private static <T> Field<T> openQueries(Field<T> what) {
        return field(
                select(what)
                        .from(SUBJECT)
                        .join(CASE_FORM)
                        .on(CASE_FORM.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                        .join(DATA_QUERY)
                        .on(DATA_QUERY.FORM_ID.eq(CASE_FORM.FORM_ID))
                        .where(HERE)
                        .and(DATA_QUERY.STATE.eq("OPEN")));
    }

    /** A sum of the counts that are kept with each form. */
    private static Field<Integer> verification(Field<Short> count) {
        return field(
                        select(sum(count))
                                .from(VERIFICATION_PROGRESS)
                                .where(VERIFICATION_PROGRESS.SITE_ID.eq(SITE.SITE_ID)))
                .convertFrom(all -> all == null ? 0 : all.intValue());
    }
}

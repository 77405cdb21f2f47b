package org.downstage.sdv;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what can be verified in the whole study, form by form, for a plan's preview. */
@Repository
class PreviewRepository {

    private static final int AT_ONCE = 1_000;

    private final DSLContext db;

    PreviewRepository(DSLContext db) {
        this.db = db;
    }

    /** One form of the study; its standing is that without a rule for open queries. */
    record CountedForm(
            String siteCode,
            Standing standing,
            FormKey key,
            List<ItemPath> filled,
            List<ItemPath> verified) {}

    void forEach(Consumer<CountedForm> consumer) {
        var ranked =
                select(
                                SUBJECT.SUBJECT_ID,
                                SUBJECT.SUBJECT_KEY,
                                SUBJECT.SITE_ID,
                                SITE.CODE,
                                rank().over()
                                        .partitionBy(SUBJECT.SITE_ID)
                                        .orderBy(SUBJECT.SUBJECT_ID)
                                        .as("place"))
                        .from(SUBJECT)
                        .join(SITE)
                        .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                        .asTable("ranked");
        var other = VERIFICATION_PROGRESS.as("other");
        var serious =
                selectOne()
                        .from(other)
                        .where(other.SUBJECT_ID.eq(VERIFICATION_PROGRESS.SUBJECT_ID))
                        .and(other.SERIOUS.isTrue());
        var path =
                concat(
                        VERIFICATION.ITEM_OID,
                        when(VERIFICATION.ROW_NO.eq((short) 0), inline(""))
                                .otherwise(concat(inline("#"), VERIFICATION.ROW_NO)));
        var verified =
                select(groupConcat(path))
                        .from(VERIFICATION)
                        .where(VERIFICATION.FORM_ID.eq(VERIFICATION_PROGRESS.FORM_ID))
                        .and(VERIFICATION.STATE.eq(Verification.State.VERIFIED.name()));
        try (var forms =
                db.select(
                                ranked.field(SITE.CODE),
                                ranked.field(SUBJECT.SITE_ID),
                                ranked.field(SUBJECT.SUBJECT_KEY),
                                ranked.field("place", Integer.class),
                                field(exists(serious)),
                                VERIFICATION_PROGRESS.FORM_OID,
                                VERIFICATION_PROGRESS.OCCURRENCE,
                                VERIFICATION_PROGRESS.FILLED,
                                field(verified))
                        .from(VERIFICATION_PROGRESS)
                        .join(ranked)
                        .on(ranked.field(SUBJECT.SUBJECT_ID).eq(VERIFICATION_PROGRESS.SUBJECT_ID))
                        .where(VERIFICATION_PROGRESS.FILLED.ne(""))
                        .fetchSize(AT_ONCE)
                        .fetchLazy()) {
            for (var found : forms) {
                consumer.accept(
                        new CountedForm(
                                found.value1(),
                                new Standing(
                                        found.value2(),
                                        found.value3(),
                                        found.value4() - 1,
                                        false,
                                        found.value5()),
                                new FormKey(found.value6(), found.value7()),
                                ItemPaths.read(found.value8()),
                                ItemPaths.read(found.value9() == null ? "" : found.value9())));
            }
        }
    }

    /** How many open queries each site has that has any. */
    Map<Integer, Integer> openQueries() {
        return db.select(SUBJECT.SITE_ID, count())
                .from(DATA_QUERY)
                .join(CASE_FORM)
                .on(CASE_FORM.FORM_ID.eq(DATA_QUERY.FORM_ID))
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                .where(DATA_QUERY.STATE.eq("OPEN"))
                .and(CASE_FORM.VOIDED.isFalse())
                .groupBy(SUBJECT.SITE_ID)
                .fetchMap(SUBJECT.SITE_ID, count());
    }
}

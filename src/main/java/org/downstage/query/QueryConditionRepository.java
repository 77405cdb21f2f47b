package org.downstage.query;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DATA_QUERY_MESSAGE;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.downstage.security.SignedIn;
import org.jooq.Condition;

/** Which queries, as conditions on them. */
final class QueryConditionRepository {

    private QueryConditionRepository() {}

    /** Those at the sites that the account sees. */
    static Condition visible(SignedIn who) {
        return switch (who.role().reach()) {
            case ALL_SITES -> noCondition();
            case ASSIGNED_SITES -> DATA_QUERY.SITE_ID.in(who.siteIds());
            case NO_CLINICAL_DATA -> falseCondition();
        };
    }

    /**
     * Those that wait for the account, as its worklist says too: the site's open ones for its
     * investigators; answered ones of the system or of their own for monitors; for data managers
     * whatever is late, and answers to their own. Nothing waits for those who only read.
     */
    static Condition waitingFor(SignedIn who, Instant now) {
        var answered = isIn(QueryState.ANSWERED);
        var own = DATA_QUERY.OPENED_BY.eq(who.accountId());
        var ofSystem = DATA_QUERY.SOURCE.eq(QueryThread.Source.SYSTEM.name());
        return switch (who.role()) {
            case INVESTIGATOR -> isIn(QueryState.OPEN);
            case MONITOR -> answered.and(ofSystem.or(own));
            case DATA_MANAGER -> late(now).or(answered.and(own).and(ofSystem.not()));
            case PRINCIPAL_INVESTIGATOR, ADMINISTRATOR -> falseCondition();
        };
    }

    /** Those that wait too long for the same person. */
    static Condition late(Instant now) {
        return DATA_QUERY
                .STATE
                .in(names(QueryFilter.Show.UNSETTLED.states()))
                .and(DATA_QUERY.CHANGED_AT.lt(QueryAge.lateBefore(now)));
    }

    static Condition isIn(QueryState state) {
        return DATA_QUERY.STATE.eq(state.name());
    }

    /** Those that the filter lets through. */
    static Condition matching(QueryFilter filter, SignedIn who, Instant now) {
        return state(filter.show())
                .and(filter.mine() ? waitingFor(who, now) : noCondition())
                .and(filter.site().isEmpty() ? noCondition() : site(filter.site()))
                .and(
                        filter.source() == null
                                ? noCondition()
                                : DATA_QUERY.SOURCE.eq(filter.source().name()))
                .and(filter.form().isEmpty() ? noCondition() : form(filter.form()))
                .and(filter.subject().isEmpty() ? noCondition() : subject(filter.subject()))
                .and(
                        filter.days() == 0
                                ? noCondition()
                                : DATA_QUERY.OPENED_AT.le(
                                        now.minus(Duration.ofDays(filter.days()))))
                .and(filter.text().isEmpty() ? noCondition() : text(filter.text()));
    }

    private static Condition state(QueryFilter.Show show) {
        return show == QueryFilter.Show.ALL
                ? noCondition()
                : DATA_QUERY.STATE.in(names(show.states()));
    }

    private static Collection<String> names(Collection<QueryState> states) {
        return states.stream().map(QueryState::name).toList();
    }

    private static Condition site(String code) {
        return DATA_QUERY.SITE_ID.eq(select(SITE.SITE_ID).from(SITE).where(SITE.CODE.eq(code)));
    }

    private static Condition form(String oid) {
        return exists(
                selectOne()
                        .from(CASE_FORM)
                        .where(CASE_FORM.FORM_ID.eq(DATA_QUERY.FORM_ID))
                        .and(CASE_FORM.FORM_OID.eq(oid)));
    }

    private static Condition subject(String beginning) {
        return DATA_QUERY.SUBJECT_ID.in(
                select(SUBJECT.SUBJECT_ID)
                        .from(SUBJECT)
                        .where(SUBJECT.SUBJECT_KEY.startsWith(beginning)));
    }

    private static Condition text(String words) {
        var said =
                exists(
                        selectOne()
                                .from(DATA_QUERY_MESSAGE)
                                .where(DATA_QUERY_MESSAGE.QUERY_ID.eq(DATA_QUERY.QUERY_ID))
                                .and(DATA_QUERY_MESSAGE.WORDS.contains(words)));
        return words.matches("\\d{1,18}")
                ? said.or(DATA_QUERY.QUERY_ID.eq(Long.valueOf(words)))
                : said;
    }
}

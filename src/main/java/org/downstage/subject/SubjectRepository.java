package org.downstage.subject;

import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.substringIndex;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;

/** Subjects and the sites that they belong to. */
@Repository
class SubjectRepository {

    /** What enrolment needs to know of a site. */
    record SiteRef(int siteId, String code, boolean active) {}

    private static final int KNOWN = 10_000;

    private final DSLContext db;
    private final Clock clock;
    private final ConcurrentLruCache<String, Optional<Subject>> known =
            new ConcurrentLruCache<>(KNOWN, this::read);

    SubjectRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<SiteRef> site(int siteId) {
        return db.select(SITE.SITE_ID, SITE.CODE, SITE.ACTIVE)
                .from(SITE)
                .where(SITE.SITE_ID.eq(siteId))
                .fetchOptional(Records.mapping(SiteRef::new));
    }

    Subject insert(String key, SiteRef site, long enrolledBy) {
        var id =
                db.insertInto(SUBJECT)
                        .set(SUBJECT.SUBJECT_KEY, key)
                        .set(SUBJECT.SITE_ID, site.siteId())
                        .set(SUBJECT.ENROLLED_AT, clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .set(SUBJECT.ENROLLED_BY, enrolledBy)
                        .returning(SUBJECT.SUBJECT_ID)
                        .fetchSingle()
                        .getSubjectId();
        return new Subject(id, key, site.siteId(), site.code());
    }

    int greatestNumber(int siteId) {
        var number = substringIndex(SUBJECT.SUBJECT_KEY, "-", -1).cast(Integer.class);
        var greatest =
                db.select(max(number)).from(SUBJECT).where(SUBJECT.SITE_ID.eq(siteId)).fetchOne(0);
        return greatest == null ? 0 : (Integer) greatest;
    }

    /**
     * Finds a subject and locks it to the end of the transaction. Reads no other table: its row
     * alone is locked, and what the transaction reads afterwards is what stands there by then.
     */
    Optional<Subject> hold(String key) {
        return db.select(SUBJECT.SUBJECT_ID, SUBJECT.SUBJECT_KEY, SUBJECT.SITE_ID)
                .from(SUBJECT)
                .where(SUBJECT.SUBJECT_KEY.eq(val(key)))
                .forUpdate()
                .fetchOptional(
                        Records.mapping((id, found, site) ->
                                new Subject(id, found, site, SubjectKey.siteCode(found))));
    }

    /**
     * Finds a subject. Whose it is and what it is called never changes, so one that was found is
     * not looked up again; but what an unfinished transaction has enrolled may yet vanish.
     */
    Optional<Subject> find(String key) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read(key);
        }
        var found = known.get(key);
        if (found.isEmpty()) {
            known.remove(key);
        }
        return found;
    }

    private Optional<Subject> read(String key) {
        return db.select(SUBJECT.SUBJECT_ID, SUBJECT.SUBJECT_KEY, SITE.SITE_ID, SITE.CODE)
                .from(SUBJECT)
                .join(SITE)
                .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                .where(SUBJECT.SUBJECT_KEY.eq(val(key)))
                .fetchOptional(Records.mapping(Subject::new));
    }
}

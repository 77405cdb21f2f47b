package org.downstage.finder;

import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Looks subjects up by part of their ids. */
@Repository
class FinderRepository {

    private final DSLContext db;

    FinderRepository(DSLContext db) {
        this.db = db;
    }

    /** Ids that hold the part, the exact one first, then those that begin with it. */
    List<String> find(SignedIn who, String part, int most) {
        Condition visible =
                switch (who.role().reach()) {
                    case ALL_SITES -> noCondition();
                    case ASSIGNED_SITES -> SUBJECT.SITE_ID.in(who.siteIds());
                    case NO_CLINICAL_DATA -> falseCondition();
                };
        var plain = replace(SUBJECT.SUBJECT_KEY, "-", "");
        var closeness = when(plain.eq(part), 0).when(plain.startsWith(part), 1).otherwise(2);
        return db.select(SUBJECT.SUBJECT_KEY)
                .from(SUBJECT)
                .where(visible)
                .and(plain.contains(part))
                .orderBy(
                        closeness,
                        SUBJECT.SITE_ID,
                        length(SUBJECT.SUBJECT_KEY),
                        SUBJECT.SUBJECT_KEY)
                .limit(most)
                .fetch(SUBJECT.SUBJECT_KEY);
    }
}

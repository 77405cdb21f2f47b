package org.downstage.site;

import static org.downstage.jooq.Tables.SITE;
import static org.jooq.impl.DSL.length;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads and writes sites. */
@Repository
class SiteRepository {

    private final DSLContext db;

    SiteRepository(DSLContext db) {
        this.db = db;
    }

    /** In the order of their numbers. */
    List<Site> all() {
        return db.selectFrom(SITE)
                .orderBy(length(SITE.CODE), SITE.CODE)
                .fetch(SiteRepository::site);
    }

    Optional<Site> find(String code) {
        return db.selectFrom(SITE).where(SITE.CODE.eq(code)).fetchOptional(SiteRepository::site);
    }

    private static Site site(Record row) {
        return new Site(
                row.get(SITE.SITE_ID),
                row.get(SITE.CODE),
                new SiteWords(
                        row.get(SITE.NAME),
                        row.get(SITE.NAME_ZH),
                        row.get(SITE.CITY),
                        row.get(SITE.CITY_ZH)),
                row.get(SITE.ACTIVE));
    }

    int insert(String code, SiteWords words) {
        return db.insertInto(SITE)
                .set(SITE.CODE, code)
                .set(SITE.NAME, words.name())
                .set(SITE.NAME_ZH, words.nameZh())
                .set(SITE.CITY, words.city())
                .set(SITE.CITY_ZH, words.cityZh())
                .returning(SITE.SITE_ID)
                .fetchSingle(SITE.SITE_ID);
    }

    /** Whether the site still was as it was read, and is now as it should be. */
    boolean change(Site before, SiteWords words, boolean active) {
        return db.update(SITE)
                        .set(SITE.NAME, words.name())
                        .set(SITE.NAME_ZH, words.nameZh())
                        .set(SITE.CITY, words.city())
                        .set(SITE.CITY_ZH, words.cityZh())
                        .set(SITE.ACTIVE, active)
                        .where(stillIs(before))
                        .execute()
                == 1;
    }

    private static Condition stillIs(Site before) {
        return SITE.SITE_ID
                .eq(before.siteId())
                .and(SITE.NAME.eq(before.words().name()))
                .and(SITE.NAME_ZH.eq(before.words().nameZh()))
                .and(SITE.CITY.eq(before.words().city()))
                .and(SITE.CITY_ZH.eq(before.words().cityZh()))
                .and(SITE.ACTIVE.eq(before.active()));
    }
}

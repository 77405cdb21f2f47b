package org.downstage.dataentry;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.SITE;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.Enrolment;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;

/** Makes sites, accounts and subjects that no other test uses. */
public final class CaseFixture {

    private static final int FIRST_SITE = 11;
    private static final int FIRST_SITE_OF_ITS_OWN = 21;
    private static final int LAST_SITE = 99;
    private static final AtomicInteger SITES = new AtomicInteger();
    private static final Map<String, AtomicInteger> SITES_OF_THEIR_OWN = new ConcurrentHashMap<>();

    private final DSLContext db;
    private final SubjectService subjects;

    public CaseFixture(DSLContext db, SubjectService subjects) {
        this.db = db;
        this.subjects = subjects;
    }

    /** A site that none of the last ten has been; gives its key. */
    public int site() {
        var number = SITES.getAndIncrement() % (FIRST_SITE_OF_ITS_OWN - FIRST_SITE);
        return site("S" + (FIRST_SITE + number));
    }

    /**
     * A site that no other test has had or will have, for tests that count what is there; gives its
     * key. There are only as many as codes of two digits allow.
     */
    public int siteOfItsOwn() {
        var number =
                SITES_OF_THEIR_OWN
                        .computeIfAbsent(
                                database(), url -> new AtomicInteger(FIRST_SITE_OF_ITS_OWN))
                        .getAndIncrement();
        if (number > LAST_SITE) {
            throw new IllegalStateException("All sites of their own are taken");
        }
        return site("S" + number);
    }

    private String database() {
        return db.connectionResult(connection -> connection.getMetaData().getURL());
    }

    /** The site of this code, made if there is none yet; gives its key. */
    public int site(String code) {
        return db.select(SITE.SITE_ID)
                .from(SITE)
                .where(SITE.CODE.eq(code))
                .fetchOptional(SITE.SITE_ID)
                .orElseGet(() -> newSite(code));
    }

    private int newSite(String code) {
        return db.insertInto(SITE)
                .set(SITE.CODE, code)
                .set(SITE.NAME, "Hospital " + code)
                .set(SITE.NAME_ZH, "医院 " + code)
                .set(SITE.CITY, "City")
                .set(SITE.CITY_ZH, "城市")
                .returning(SITE.SITE_ID)
                .fetchSingle()
                .getSiteId();
    }

    /** The code of a site. */
    public String siteCode(int siteId) {
        return db.select(SITE.CODE)
                .from(SITE)
                .where(SITE.SITE_ID.eq(siteId))
                .fetchSingle(SITE.CODE);
    }

    /** A stored account of the role at these sites. */
    public SignedIn account(Role role, Integer... sites) {
        var name = role.name().toLowerCase(Locale.ROOT) + "-" + System.nanoTime();
        var id =
                db.insertInto(ACCOUNT)
                        .set(ACCOUNT.USERNAME, name.replace('_', '-'))
                        .set(ACCOUNT.DISPLAY_NAME, name)
                        .set(ACCOUNT.ROLE, role.name())
                        .set(ACCOUNT.STATE, "ACTIVE")
                        .set(ACCOUNT.PASSWORD_HASH, "none")
                        .set(ACCOUNT.CREATED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                        .returning(ACCOUNT.ACCOUNT_ID)
                        .fetchSingle()
                        .getAccountId();
        return AsAccount.of(id, role, sites);
    }

    /** A subject enrolled by the investigator at the site; gives the subject id. */
    public String subject(SignedIn investigator, int site) {
        return Enrolment.at(site, investigator, subjects);
    }
}

package org.downstage.laboratory;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.REFERENCE_RANGE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.SiteRange.Source;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.oncology.laboratory.Sex;
import org.downstage.oncology.laboratory.Unit;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads and appends limits of normal; nothing of them is ever changed. */
@Repository
class ReferenceRangeRepository {

    private final DSLContext db;

    ReferenceRangeRepository(DSLContext db) {
        this.db = db;
    }

    /** In the order of entering. */
    List<SiteRange> ofSite(int siteId) {
        return db.select(REFERENCE_RANGE.asterisk(), ACCOUNT.DISPLAY_NAME)
                .from(REFERENCE_RANGE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(REFERENCE_RANGE.ENTERED_BY))
                .where(REFERENCE_RANGE.SITE_ID.eq(siteId))
                .orderBy(REFERENCE_RANGE.RANGE_ID)
                .fetch(ReferenceRangeRepository::range);
    }

    private static SiteRange range(Record row) {
        return new SiteRange(
                row.get(REFERENCE_RANGE.RANGE_ID),
                new NewRange(
                        LabTest.of(row.get(REFERENCE_RANGE.LAB_TEST)).orElseThrow(),
                        Optional.ofNullable(row.get(REFERENCE_RANGE.SEX))
                                .map(ReferenceRangeRepository::sex),
                        row.get(REFERENCE_RANGE.VALID_FROM),
                        new ReferenceRange(
                                Optional.ofNullable(row.get(REFERENCE_RANGE.LOWER_LIMIT))
                                        .map(ReferenceRangeRepository::plain),
                                Optional.ofNullable(row.get(REFERENCE_RANGE.UPPER_LIMIT))
                                        .map(ReferenceRangeRepository::plain)),
                        Unit.of(row.get(REFERENCE_RANGE.LAB_UNIT)).orElseThrow()),
                Source.valueOf(row.get(REFERENCE_RANGE.SOURCE)),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(REFERENCE_RANGE.ENTERED_AT));
    }

    private static Sex sex(String code) {
        return Arrays.stream(Sex.values())
                .filter(sex -> sex.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal plain(BigDecimal limit) {
        var stripped = limit.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    void insert(
            int siteId, Collection<NewRange> ranges, Source source, long accountId, Instant at) {
        var rows =
                db.insertInto(
                        REFERENCE_RANGE,
                        REFERENCE_RANGE.SITE_ID,
                        REFERENCE_RANGE.LAB_TEST,
                        REFERENCE_RANGE.SEX,
                        REFERENCE_RANGE.VALID_FROM,
                        REFERENCE_RANGE.LOWER_LIMIT,
                        REFERENCE_RANGE.UPPER_LIMIT,
                        REFERENCE_RANGE.LAB_UNIT,
                        REFERENCE_RANGE.SOURCE,
                        REFERENCE_RANGE.ENTERED_BY,
                        REFERENCE_RANGE.ENTERED_AT);
        for (var range : ranges) {
            rows =
                    rows.values(
                            siteId,
                            range.test().code(),
                            range.sex().map(Sex::code).orElse(null),
                            range.validFrom(),
                            range.range().lower().orElse(null),
                            range.range().upper().orElse(null),
                            range.unit().code(),
                            source.name(),
                            accountId,
                            at);
        }
        rows.execute();
    }
}

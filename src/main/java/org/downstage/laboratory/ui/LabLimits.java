package org.downstage.laboratory.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.downstage.crf.CaseBook;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.Categories;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.SiteRanges;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.oncology.laboratory.Sex;
import org.downstage.oncology.laboratory.Unit;
import org.jspecify.annotations.Nullable;

/** The limits that the subject's site has for the subject's sex, fetched when first needed. */
final class LabLimits {

    private final Supplier<SiteRanges> fetch;
    private final Optional<Sex> sex;
    private final LocalDate today;
    private @Nullable SiteRanges ranges;

    LabLimits(CaseBook book, Supplier<SiteRanges> fetch) {
        this.fetch = fetch;
        this.sex = Categories.of(Sex.class, BaselineForm.SEX, book.form(BaselineForm.OID));
        this.today = book.today();
    }

    /** Those for a sample; none if the site has none for it. */
    ReferenceRange at(LabTest test, LocalDate day, Unit unit) {
        if (ranges == null) {
            ranges = fetch.get();
        }
        return ranges.at(test, sex, day).map(range -> range.in(unit)).orElse(ReferenceRange.NONE);
    }

    /** Those for a sample of today, if they were fetched already. */
    Optional<ReferenceRange> today(LabTest test, Unit unit) {
        return ranges == null
                ? Optional.empty()
                : Optional.of(at(test, today, unit))
                        .filter(range -> !range.equals(ReferenceRange.NONE));
    }
}

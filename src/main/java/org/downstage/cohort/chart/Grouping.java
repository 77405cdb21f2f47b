package org.downstage.cohort.chart;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortSnapshot;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Flag;
import org.downstage.cohort.Measure;
import org.jspecify.annotations.Nullable;

/** What a chart may compare groups by. */
public enum Grouping {
    SITE(Feature.SITE),
    SEX(Feature.SEX),
    /** Below 65 years, or not. */
    AGE(Grouping::age),
    ECOG(Feature.ECOG),
    STAGE(Feature.STAGE),
    REGIMEN(Feature.REGIMEN),
    RESPONSE_NICT(Feature.RESPONSE_NICT),
    TECHNIQUE(Feature.TECHNIQUE),
    RESPONSE_RT(Feature.RESPONSE_RT),
    MAJOR_RESPONSE(Flag.MAJOR_RESPONSE),
    COMPLETE_RESPONSE(Flag.COMPLETE_RESPONSE),
    CLINICAL_DOWNSTAGING(Flag.CLINICAL_DOWNSTAGING),
    PATHOLOGICAL_DOWNSTAGING(Flag.PATHOLOGICAL_DOWNSTAGING);

    /** The two groups of a flag. */
    static final String YES = "YES";

    static final String NO = "NO";

    /** The two groups of age. */
    static final String YOUNGER = "LT65";

    static final String OLDER = "GE65";

    private static final int OLD = 65;
    private static final Map<String, String> AGES = Map.of(YOUNGER, "..64.99", OLDER, "65..");

    private final @Nullable Feature feature;
    private final @Nullable Flag flag;
    private final Function<CohortSnapshot, GroupCodes> groups;

    Grouping(Feature feature) {
        this.feature = feature;
        this.flag = null;
        this.groups = snapshot -> GroupCodes.of(feature, snapshot.column(feature));
    }

    Grouping(Flag flag) {
        this.feature = null;
        this.flag = flag;
        this.groups = snapshot -> answers(snapshot.column(flag));
    }

    Grouping(Function<CohortSnapshot, GroupCodes> groups) {
        this.feature = null;
        this.flag = null;
        this.groups = groups;
    }

    /** The feature whose codes are the groups; null where they are others. */
    public @Nullable Feature feature() {
        return feature;
    }

    /** The groups of all subjects of a snapshot. */
    GroupCodes of(CohortSnapshot snapshot) {
        return groups.apply(snapshot);
    }

    private static GroupCodes answers(byte[] values) {
        return new GroupCodes(
                List.of(YES, NO),
                row -> values[row] == Flag.UNKNOWN ? GroupCodes.UNKNOWN : Flag.YES - values[row]);
    }

    private static GroupCodes age(CohortSnapshot snapshot) {
        var years = snapshot.column(Measure.AGE);
        return new GroupCodes(
                List.of(YOUNGER, OLDER),
                row ->
                        years[row] == Measure.UNKNOWN
                                ? GroupCodes.UNKNOWN
                                : Measure.number(years[row]) < OLD ? 0 : 1);
    }

    /** What stands for this group; nothing for everybody. */
    Mark mark(@Nullable String code) {
        if (code == null) {
            return Mark.NONE;
        }
        if (feature != null) {
            return Mark.of(feature, code);
        }
        return Mark.of(
                flag != null
                        ? CohortFilter.NONE.with(flag, code.equals(YES))
                        : CohortFilter.of(Map.of(Measure.AGE.parameter(), AGES.get(code))));
    }

    /** What its values are called in addresses. */
    String parameter() {
        return feature != null
                ? feature.parameter()
                : flag != null ? flag.parameter() : Measure.AGE.parameter();
    }

    /** What the group is called. */
    String words(String code, KindWords words) {
        return feature == null ? words.common("group." + code) : words.code(feature, code);
    }
}

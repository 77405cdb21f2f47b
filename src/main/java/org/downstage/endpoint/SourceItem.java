package org.downstage.endpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Values;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.ComplicationsForm;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.NictForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.escc.TumourForm;
import org.jspecify.annotations.Nullable;

/**
 * The items that the study's figures rest on. A subject keeps a bit of each, so there can be at
 * most 64; new ones are added at the end, since bits are stored by their place.
 */
public enum SourceItem {
    SEX(BaselineForm.OID, BaselineForm.SEX),
    BIRTH_YEAR(BaselineForm.OID, BaselineForm.BIRTH_YEAR),
    ECOG(BaselineForm.OID, BaselineForm.ECOG),
    LOCATION(TumourForm.OID, TumourForm.LOCATION),
    C_T(TumourForm.OID, TumourForm.CT),
    C_N(TumourForm.OID, TumourForm.CN),
    C_M(TumourForm.OID, TumourForm.CM),
    NICT_DATE(NictForm.OID, NictForm.AGENT_ROWS, NictForm.CYCLE_DATE),
    NICT_AGENT(NictForm.OID, NictForm.AGENT_ROWS, NictForm.AGENT),
    NICT_RESPONSE(ResponseForm.OID_NICT, ResponseForm.OVERALL_INVESTIGATOR),
    NICT_YC_T(ResponseForm.OID_NICT, ResponseForm.YC_T),
    NICT_YC_N(ResponseForm.OID_NICT, ResponseForm.YC_N),
    NICT_YC_M(ResponseForm.OID_NICT, ResponseForm.YC_M),
    NICT_LESION(ResponseForm.OID_NICT, ResponseForm.NICT_LESIONS, ResponseForm.CURRENT_MM),
    RT_START(RadiotherapyForm.OID, RadiotherapyForm.RT_START),
    RT_END(RadiotherapyForm.OID, RadiotherapyForm.RT_END),
    RT_TECHNIQUE(RadiotherapyForm.OID, RadiotherapyForm.TECHNIQUE),
    RT_DOSE(RadiotherapyForm.OID, RadiotherapyForm.DOSE_DELIVERED),
    RT_FRACTIONS(RadiotherapyForm.OID, RadiotherapyForm.FRACTIONS_DELIVERED),
    RT_ASSESSED(ResponseForm.OID_RT, ResponseForm.ASSESS_DATE),
    RT_RESPONSE(ResponseForm.OID_RT, ResponseForm.OVERALL_INVESTIGATOR),
    RT_YC_T(ResponseForm.OID_RT, ResponseForm.YC_T),
    RT_YC_N(ResponseForm.OID_RT, ResponseForm.YC_N),
    RT_YC_M(ResponseForm.OID_RT, ResponseForm.YC_M),
    RT_LESION_BASELINE(ResponseForm.OID_RT, ResponseForm.RT_LESIONS, ResponseForm.BASELINE_MM),
    RT_LESION(ResponseForm.OID_RT, ResponseForm.RT_LESIONS, ResponseForm.CURRENT_MM),
    SURGERY_DONE(SurgeryForm.OID, SurgeryForm.SURGERY_DONE),
    SURGERY_DATE(SurgeryForm.OID, SurgeryForm.SURGERY_DATE),
    MARGIN(SurgeryForm.OID, SurgeryForm.MARGIN_R),
    YP_T(PathologyForm.OID, PathologyForm.YP_T),
    YP_N(PathologyForm.OID, PathologyForm.YP_N),
    YP_M(PathologyForm.OID, PathologyForm.YP_M),
    VIABLE(PathologyForm.OID, PathologyForm.RVT_PCT),
    REGRESSION_CAP(PathologyForm.OID, PathologyForm.TRG_CAP),
    REGRESSION_MANDARD(PathologyForm.OID, PathologyForm.TRG_MANDARD),
    REGRESSION_BECKER(PathologyForm.OID, PathologyForm.TRG_BECKER),
    REGRESSION_JES(PathologyForm.OID, PathologyForm.TRG_JES),
    ANY_COMPLICATION(ComplicationsForm.OID, ComplicationsForm.ANY_COMPLICATION),
    COMPLICATION(
            ComplicationsForm.OID,
            ComplicationsForm.COMPLICATION_ROWS,
            ComplicationsForm.CLAVIEN_DINDO),
    AE_TERM(AdverseEventsForm.OID, AdverseEventsForm.EVENT_ROWS, AdverseEventsForm.TERM),
    AE_GRADE(AdverseEventsForm.OID, AdverseEventsForm.EVENT_ROWS, AdverseEventsForm.GRADE),
    AE_ATTRIBUTION_RT(
            AdverseEventsForm.OID, AdverseEventsForm.EVENT_ROWS, AdverseEventsForm.ATTRIBUTION_RT),
    VITAL_STATUS(FollowUpForm.OID, FollowUpForm.VITAL_STATUS),
    LAST_CONTACT(FollowUpForm.OID, FollowUpForm.LAST_CONTACT_DATE),
    DEATH_DATE(FollowUpForm.OID, FollowUpForm.DEATH_DATE),
    DISEASE_ASSESSED(FollowUpForm.OID, FollowUpForm.DISEASE_ASSESS_DATE),
    RECURRENCE(FollowUpForm.OID, FollowUpForm.RECURRENCE),
    RECURRENCE_DATE(FollowUpForm.OID, FollowUpForm.RECURRENCE_DATE);

    private final String form;
    private final @Nullable ItemGroup group;
    private final Item<?> item;

    SourceItem(String form, Item<?> item) {
        this(form, null, item);
    }

    SourceItem(String form, @Nullable ItemGroup rows, Item<?> item) {
        this.form = form;
        this.group = rows;
        this.item = item;
    }

    /** The bits of these items. */
    public static long bits(Collection<SourceItem> items) {
        return items.stream().mapToLong(SourceItem::bit).reduce(0, (a, b) -> a | b);
    }

    /**
     * Which items of a subject hold a value, and which of them are verified. An item that stands in
     * many rows or visits counts as one: it is verified when every value of it is.
     *
     * @param present a bit for each item of which there is a value
     * @param verified a bit for each of those whose every value is source-verified as it stands
     */
    public record Bits(long present, long verified) {

        /** Nothing is known. */
        public static final Bits NONE = new Bits(0, 0);
    }

    /**
     * The bits of a case book.
     *
     * @param isVerified whether the value at a place of a form is source-verified as it stands
     */
    public static Bits of(CaseBook book, BiPredicate<FormKey, ItemPath> isVerified) {
        var present = 0L;
        var verified = 0L;
        for (var item : values()) {
            var places = item.places(book);
            var bit = item.bit();
            present |= places.isEmpty() ? 0 : bit;
            verified |=
                    !places.isEmpty()
                                    && places.stream()
                                            .allMatch(at -> isVerified.test(at.form(), at.path()))
                            ? bit
                            : 0;
        }
        return new Bits(present, verified);
    }

    /** The bits of a form's items: the verification of anything else changes none of them. */
    public static long ofForm(String form) {
        return bits(Arrays.stream(values()).filter(item -> item.form.equals(form)).toList());
    }

    // The place is the meaning here: what is stored by it is derived anew when it changes.
    @SuppressWarnings("EnumOrdinal")
    private long bit() {
        return 1L << ordinal();
    }

    private record Place(FormKey form, ItemPath path) {}

    private List<Place> places(CaseBook book) {
        var places = new ArrayList<Place>();
        for (var data : book.occurrences(form)) {
            if (group == null) {
                add(places, data, data, 0);
            } else {
                data.rows(group).forEach(row -> add(places, data, row, row.number()));
            }
        }
        return places;
    }

    /** A reason why there is no value is no value that a figure could rest on. */
    private void add(List<Place> places, FormData data, Values values, int row) {
        if (values.value(item.oid()) instanceof ItemValue.Known) {
            places.add(new Place(data.key(), new ItemPath(item.oid(), row)));
        }
    }
}

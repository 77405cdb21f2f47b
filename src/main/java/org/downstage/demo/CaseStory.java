package org.downstage.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;

/**
 * The order in which an investigator entered a subject's case book. Adverse events come last, since
 * they look back on all the rest; that they are there tells that the case book is entered.
 *
 * @param entries one save each
 */
record CaseStory(List<Entry> entries) {

    /** One course was charted from an interim sheet first and corrected later. */
    private static final String CORRECTED = "S1-02";

    private static final String REASON =
            "Final treatment summary received: 23 fractions, 41.4 Gy. The form was filled in from"
                    + " the interim sheet.";

    /**
     * One save.
     *
     * @param data the form as it shall stand
     * @param version which save of this form it is, from 1
     * @param reason why values change; blank for a first save
     */
    record Entry(FormData data, int version, String reason) {

        static Entry first(FormData data) {
            return new Entry(data, 1, "");
        }
    }

    /** The story of this subject until today. */
    static CaseStory of(DemonstrationSubject subject, LocalDate today) {
        var corrected = subject.id().equals(CORRECTED);
        var radiotherapy = Unfinished.of(subject, RadiotherapyData.of(subject));
        var entries = new ArrayList<Entry>();
        List.of(
                        EligibilityData.of(subject),
                        BaselineData.of(subject),
                        TumourData.of(subject),
                        NictData.of(subject),
                        ResponseData.afterNict(subject),
                        corrected ? RadiotherapyData.interim(subject) : radiotherapy,
                        ResponseData.afterRt(subject),
                        SurgeryData.of(subject),
                        PathologyData.of(subject),
                        ComplicationsData.of(subject))
                .forEach(form -> entries.add(Entry.first(Unfinished.of(subject, form))));
        visits(subject, today).forEach(visit -> entries.add(Entry.first(visit)));
        if (corrected) {
            entries.add(new Entry(radiotherapy, 2, REASON));
        }
        entries.add(Entry.first(Unfinished.of(subject, AdjuvantData.of(subject))));
        entries.add(Entry.first(LaboratoryCourse.of(subject)));
        entries.add(Entry.first(ToxicityData.of(subject, book(entries, today))));
        return new CaseStory(List.copyOf(entries));
    }

    /** The case book after these saves. */
    private static CaseBook book(List<Entry> entries, LocalDate today) {
        var book = new CaseBook(List.of(), today);
        for (var entry : entries) {
            book = book.with(entry.data());
        }
        return book;
    }

    private static List<FormData> visits(DemonstrationSubject subject, LocalDate today) {
        var visits = new ArrayList<>(FollowUpData.of(subject, today));
        visits.add(Unfinished.ofLastVisit(subject, visits.removeLast()));
        return visits;
    }
}

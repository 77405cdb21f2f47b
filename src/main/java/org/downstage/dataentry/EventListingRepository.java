package org.downstage.dataentry;

import static org.downstage.jooq.Tables.ADVERSE_EVENT_LISTING;
import static org.jooq.impl.DSL.excluded;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.downstage.crf.PartialDate;
import org.downstage.endpoint.ListedEvent;
import org.downstage.escc.Treatment;
import org.downstage.jooq.tables.records.AdverseEventListingRecord;
import org.downstage.oncology.Coded;
import org.downstage.subject.Subject;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores a subject's events in the listing of the study. */
@Repository
class EventListingRepository {

    private static final int SUBJECTS_OF_A_SITE = 10_000;

    private static final List<Field<?>> CHANGING =
            Arrays.stream(ADVERSE_EVENT_LISTING.fields())
                    .filter(
                            Predicate.not(
                                    ADVERSE_EVENT_LISTING.getPrimaryKey().getFields()::contains))
                    .collect(Collectors.toUnmodifiableList());

    private final DSLContext db;

    EventListingRepository(DSLContext db) {
        this.db = db;
    }

    /** Writes these events anew, in one statement. */
    void write(Subject subject, long formId, Collection<ListedEvent> events) {
        var rows = events.stream().map(event -> row(subject, formId, event)).toList();
        db.insertInto(ADVERSE_EVENT_LISTING)
                .columns(ADVERSE_EVENT_LISTING.fields())
                .valuesOfRecords(rows)
                .onDuplicateKeyUpdate()
                .set(CHANGING.stream().collect(Collectors.toMap(f -> f, f -> excluded(f))))
                .execute();
    }

    /** Takes these rows of the subject out. */
    void remove(long subjectId, Collection<Short> rows) {
        db.deleteFrom(ADVERSE_EVENT_LISTING)
                .where(ADVERSE_EVENT_LISTING.SUBJECT_ID.eq(subjectId))
                .and(ADVERSE_EVENT_LISTING.ROW_NO.in(rows))
                .execute();
    }

    /** Takes the subject's events out. */
    void clear(long subjectId) {
        db.deleteFrom(ADVERSE_EVENT_LISTING)
                .where(ADVERSE_EVENT_LISTING.SUBJECT_ID.eq(subjectId))
                .execute();
    }

    static AdverseEventListingRecord row(Subject subject, long formId, ListedEvent event) {
        var row = new AdverseEventListingRecord();
        row.setSubjectId(subject.subjectId());
        row.setRowNo((short) event.row());
        row.setFormId(formId);
        row.setSiteId(subject.siteId());
        row.setSubjectKey(subject.key());
        row.setSubjectOrder(order(subject));
        row.setTerm(event.term());
        row.setTermOther(event.termOther());
        row.setSoc(event.soc() == null ? "" : event.soc().name());
        row.setPhase((short) (event.phase() == null ? 0 : event.phase().number()));
        row.setWorstGrade((short) event.worstGrade());
        row.setStartDate(Optional.ofNullable(text(event.start())).orElse(""));
        row.setEndDate(text(event.end()));
        row.setOngoing(event.ongoing());
        row.setSerious(event.serious());
        row.setImmuneRelated(event.immuneRelated());
        row.setOutcome(event.outcome());
        for (var treatment : Treatment.values()) {
            setTreatment(row, treatment, event);
        }
        return row;
    }

    private static void setTreatment(
            AdverseEventListingRecord row, Treatment treatment, ListedEvent event) {
        var attribution =
                Optional.ofNullable(event.attributions().get(treatment))
                        .map(Coded::code)
                        .orElse(null);
        var action = event.actions().get(treatment);
        var related = event.related().contains(treatment);
        switch (treatment) {
            case ICI -> {
                row.setAttributionIci(attribution);
                row.setActionIci(action);
                row.setRelatedIci(related);
            }
            case CHEMO -> {
                row.setAttributionChemo(attribution);
                row.setActionChemo(action);
                row.setRelatedChemo(related);
            }
            case RT -> {
                row.setAttributionRt(attribution);
                row.setActionRt(action);
                row.setRelatedRt(related);
            }
            case SURGERY -> {
                row.setAttributionSurgery(attribution);
                row.setActionSurgery(action);
                row.setRelatedSurgery(related);
            }
        }
    }

    /** Puts S1-99 before S1-100, and S2 before S10. */
    private static int order(Subject subject) {
        var hyphen = subject.key().indexOf('-');
        return Integer.parseInt(subject.key(), 1, hyphen, 10) * SUBJECTS_OF_A_SITE
                + Integer.parseInt(subject.key(), hyphen + 1, subject.key().length(), 10);
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}

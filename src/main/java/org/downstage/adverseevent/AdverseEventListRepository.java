package org.downstage.adverseevent;

import static org.downstage.jooq.Tables.ADVERSE_EVENT_LISTING;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.crf.PartialDate;
import org.downstage.endpoint.ListedEvent;
import org.downstage.escc.Attribution;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.jooq.tables.AdverseEventListing;
import org.downstage.jooq.tables.records.AdverseEventListingRecord;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads the listing of adverse events. The keys of a page are found in an index that is sorted as
 * the page and holds every column of every filter; only then the rows of the page are read.
 */
@Repository
class AdverseEventListRepository {

    private static final AdverseEventListing L = ADVERSE_EVENT_LISTING;

    private final DSLContext db;

    AdverseEventListRepository(DSLContext db) {
        this.db = db;
    }

    /** The events of a slice, in the order of the listing. */
    List<EventRow> page(
            EventScope scope,
            EventFilter filter,
            Wording wording,
            EventOrder order,
            EventSlice slice) {
        var found =
                new ArrayList<>(
                        query(scope, filter, wording, order, slice)
                                .fetchInto(L)
                                .map(AdverseEventListRepository::row));
        if (slice.backwards()) {
            Collections.reverse(found);
        }
        return found;
    }

    /** What finds a slice; one that is told backwards comes the wrong way round. */
    Select<?> query(
            EventScope scope,
            EventFilter filter,
            Wording wording,
            EventOrder order,
            EventSlice slice) {
        var places = EventPlaceRepository.of(order.by());
        var downwards = order.descending() != slice.backwards();
        var from = slice.from();
        var which =
                which(scope, filter, wording)
                        .and(from == null ? noCondition() : places.beyond(place(from), downwards));
        var keys =
                (slice.few()
                                ? gathered(which, places, downwards)
                                : inOrder(which, places, downwards))
                        .limit(slice.limit())
                        .offset(slice.skip())
                        .asTable("page");
        return db.select(L.fields())
                .from(keys)
                .straightJoin(L)
                .on(
                        L.SUBJECT_ID
                                .eq(keys.field(L.SUBJECT_ID))
                                .and(L.ROW_NO.eq(keys.field(L.ROW_NO))))
                .orderBy(places.sorted(L, downwards));
    }

    /** Walks along the order's index. */
    private static SelectLimitStep<?> inOrder(
            Condition which, EventPlaceRepository places, boolean downwards) {
        return select(L.SUBJECT_ID, L.ROW_NO)
                .from(L)
                .where(which)
                .orderBy(places.sorted(L, downwards));
    }

    /** Finds all by the index that suits the filter best; the limit keeps them a table apart. */
    private static SelectLimitStep<?> gathered(
            Condition which, EventPlaceRepository places, boolean downwards) {
        var few =
                select(places.columns()).from(L).where(which).limit(EventSlice.FEW).asTable("few");
        return select(few.field(L.SUBJECT_ID), few.field(L.ROW_NO))
                .from(few)
                .orderBy(places.sorted(few, downwards));
    }

    /** How many events there are. */
    int count(EventScope scope, EventFilter filter, Wording wording) {
        return db.fetchCount(L, which(scope, filter, wording));
    }

    private static Condition which(EventScope scope, EventFilter filter, Wording wording) {
        return EventFilterRepository.visible(scope)
                .and(EventFilterRepository.matching(filter, wording));
    }

    /** The columns that orders are made of. */
    private static AdverseEventListingRecord place(EventRow at) {
        var place = new AdverseEventListingRecord();
        var event = at.event();
        place.setSubjectId(at.subjectId());
        place.setSubjectOrder(at.subjectOrder());
        place.setRowNo((short) event.row());
        place.setSiteId(at.siteId());
        place.setTerm(event.term());
        place.setSoc(event.soc() == null ? "" : event.soc().name());
        place.setPhase(EventFilterRepository.number(event.phase()));
        place.setWorstGrade((short) event.worstGrade());
        place.setStartDate(event.start() == null ? "" : event.start().toString());
        return place;
    }

    static EventRow row(AdverseEventListingRecord row) {
        return new EventRow(
                row.getSubjectKey(),
                row.getSubjectId(),
                row.getSubjectOrder(),
                row.getSiteId(),
                event(row));
    }

    private static ListedEvent event(AdverseEventListingRecord row) {
        return new ListedEvent(
                row.getRowNo(),
                row.getTerm(),
                row.getTermOther(),
                row.getSoc().isEmpty() ? null : SystemOrganClass.valueOf(row.getSoc()),
                TreatmentPhase.at(row.getPhase()).orElse(null),
                row.getWorstGrade(),
                date(row.getStartDate()),
                date(row.getEndDate()),
                row.getOngoing(),
                attributions(row),
                related(row),
                row.getSerious(),
                row.getImmuneRelated(),
                actions(row),
                row.getOutcome());
    }

    private static Map<Treatment, Attribution> attributions(AdverseEventListingRecord row) {
        var said = new EnumMap<Treatment, Attribution>(Treatment.class);
        for (var treatment : Treatment.values()) {
            Optional.ofNullable(row.get(attribution(treatment)))
                    .ifPresent(code -> said.put(treatment, Attribution.valueOf(code)));
        }
        return said;
    }

    private static Map<Treatment, String> actions(AdverseEventListingRecord row) {
        var said = new EnumMap<Treatment, String>(Treatment.class);
        for (var treatment : Treatment.values()) {
            Optional.ofNullable(row.get(action(treatment)))
                    .ifPresent(code -> said.put(treatment, code));
        }
        return said;
    }

    private static Set<Treatment> related(AdverseEventListingRecord row) {
        return Arrays.stream(Treatment.values())
                .filter(treatment -> row.get(EventFilterRepository.relatedTo(treatment)))
                .collect(Collectors.toSet());
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text).orElse(null);
    }

    private static Field<String> attribution(Treatment treatment) {
        return switch (treatment) {
            case ICI -> L.ATTRIBUTION_ICI;
            case CHEMO -> L.ATTRIBUTION_CHEMO;
            case RT -> L.ATTRIBUTION_RT;
            case SURGERY -> L.ATTRIBUTION_SURGERY;
        };
    }

    private static Field<String> action(Treatment treatment) {
        return switch (treatment) {
            case ICI -> L.ACTION_ICI;
            case CHEMO -> L.ACTION_CHEMO;
            case RT -> L.ACTION_RT;
            case SURGERY -> L.ACTION_SURGERY;
        };
    }
}

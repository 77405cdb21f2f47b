package org.downstage.escc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.PartialDate;

/**
 * A subject's own phases, one after the other without gap or overlap: each begins on a day that the
 * forms hold and ends the day before the next one. A phase whose beginning is not known, or that
 * did not take place, has no window.
 */
public final class TreatmentPhases {

    private final List<PhaseWindow> windows;

    private TreatmentPhases(List<PhaseWindow> windows) {
        this.windows = List.copyOf(windows);
    }

    /**
     * How long phases last whose end no form holds.
     *
     * @param surgeryDays days after the operation that still count to it, from 1
     * @param radiotherapyDays days after the last fraction that still count to radiotherapy when no
     *     operation followed, from 1
     * @param adjuvantDays days after the end of adjuvant therapy that still count to it, from 0
     */
    public record Settings(int surgeryDays, int radiotherapyDays, int adjuvantDays) {

        /** 90 days after surgery and after radiotherapy, 30 after adjuvant therapy. */
        public static final Settings DEFAULT = new Settings(90, 90, 30);

        /**
         * @throws IllegalArgumentException if a length is out of its range
         */
        public Settings {
            if (surgeryDays < 1 || radiotherapyDays < 1 || adjuvantDays < 0) {
                throw new IllegalArgumentException("A phase cannot be that short");
            }
        }
    }

    /** The phases that the case book allows to tell. */
    public static TreatmentPhases of(CaseBook book, Settings settings) {
        var starts = starts(book, settings);
        var windows = new ArrayList<PhaseWindow>();
        for (var phase : TreatmentPhase.values()) {
            var first = Optional.ofNullable(starts.get(phase));
            first.filter(day -> later(starts, phase).allMatch(day::isBefore))
                    .map(day -> window(phase, day, starts))
                    .ifPresent(windows::add);
        }
        return new TreatmentPhases(windows);
    }

    private static PhaseWindow window(
            TreatmentPhase phase, LocalDate first, Map<TreatmentPhase, LocalDate> starts) {
        var last = later(starts, phase).findFirst().map(next -> next.minusDays(1));
        return new PhaseWindow(phase, first, last.orElse(null));
    }

    private static Stream<LocalDate> later(
            Map<TreatmentPhase, LocalDate> starts, TreatmentPhase phase) {
        return starts.entrySet().stream()
                .filter(start -> start.getKey().compareTo(phase) > 0)
                .map(Map.Entry::getValue);
    }

    private static Map<TreatmentPhase, LocalDate> starts(CaseBook book, Settings settings) {
        var starts = new EnumMap<TreatmentPhase, LocalDate>(TreatmentPhase.class);
        Timeline.nictStart(book).ifPresent(day -> starts.put(TreatmentPhase.NICT, day));
        Timeline.rtStart(book).ifPresent(day -> starts.put(TreatmentPhase.RT, day));
        var surgery = Timeline.surgeryDate(book);
        surgery.ifPresent(day -> starts.put(TreatmentPhase.SURGERY, day));
        var afterwards =
                surgery.map(day -> day.plusDays(settings.surgeryDays() + 1L))
                        .or(() ->
                                Timeline.rtEnd(book)
                                        .filter(day ->
                                                book.form(SurgeryForm.OID)
                                                        .is(SurgeryForm.SURGERY_DONE, false))
                                        .map(day ->
                                                day.plusDays(settings.radiotherapyDays() + 1L)));
        afterwards.ifPresent(day -> startAfterwards(book, settings, day, starts));
        return starts;
    }

    /** What follows surgery, or radiotherapy when no operation followed it. */
    private static void startAfterwards(
            CaseBook book,
            Settings settings,
            LocalDate day,
            Map<TreatmentPhase, LocalDate> starts) {
        var adjuvant = book.form(AdjuvantForm.OID);
        if (adjuvant.get(AdjuvantForm.ADJ_START).isEmpty()) {
            starts.put(TreatmentPhase.FOLLOW_UP, day);
            return;
        }
        var end =
                adjuvant.get(AdjuvantForm.ADJ_END)
                        .map(last -> last.plusDays(settings.adjuvantDays() + 1L));
        if (end.filter(last -> !last.isAfter(day)).isPresent()) {
            starts.put(TreatmentPhase.FOLLOW_UP, day);
            return;
        }
        starts.put(TreatmentPhase.ADJUVANT, day);
        end.ifPresent(last -> starts.put(TreatmentPhase.FOLLOW_UP, last));
    }

    /**
     * Whether the forms say that the subject has no such phase: no surgery, no adjuvant therapy.
     */
    public static boolean isRuledOut(CaseBook book, TreatmentPhase phase) {
        return switch (phase) {
            case SURGERY -> book.form(SurgeryForm.OID).is(SurgeryForm.SURGERY_DONE, false);
            case ADJUVANT ->
                    book.form(AdjuvantForm.OID)
                            .get(AdjuvantForm.ADJ_THERAPY)
                            .filter(codes -> codes.contains("NONE"))
                            .isPresent();
            default -> false;
        };
    }

    /** The windows in their order. */
    public List<PhaseWindow> windows() {
        return windows;
    }

    /** The window of a phase; empty when it did not begin, or nobody knows when. */
    public Optional<PhaseWindow> window(TreatmentPhase phase) {
        return windows.stream().filter(window -> window.phase() == phase).findFirst();
    }

    /** The phase that the day lies in; empty before the first one. */
    public Optional<TreatmentPhase> at(LocalDate day) {
        return admitting(PartialDate.of(day)).findFirst();
    }

    /** The phases in which the date, as far as it is known, may lie. */
    public Stream<TreatmentPhase> admitting(PartialDate date) {
        return windows.stream().filter(window -> window.admits(date)).map(PhaseWindow::phase);
    }
}

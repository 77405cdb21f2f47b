package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.downstage.base.language.CatalogueText;
import org.downstage.crf.CaseBook;
import org.downstage.escc.PhaseWindow;
import org.downstage.escc.TreatmentPhase;
import org.downstage.escc.TreatmentPhases;

/** The columns of the grid: the phases of one subject's course. */
final class PhaseColumns {

    private final CaseBook book;
    private final TreatmentPhases.Settings settings;
    private final TreatmentPhases phases;
    private final CatalogueText texts;
    private final Locale locale;

    /**
     * A column as the page draws it.
     *
     * @param code of the phase
     * @param title in one or two words
     * @param name in full
     * @param begun whether its first day is known
     * @param from its first day, or why there is none
     * @param window its days, or why there are none
     * @param first its first day; empty for none
     * @param last its last day; empty while it lasts
     */
    record Column(
            String code,
            String title,
            String name,
            boolean begun,
            String from,
            String window,
            String first,
            String last) {}

    PhaseColumns(
            CaseBook book, TreatmentPhases.Settings settings, CatalogueText texts, Locale locale) {
        this.book = book;
        this.settings = settings;
        this.phases = TreatmentPhases.of(book, settings);
        this.texts = texts;
        this.locale = locale;
    }

    List<Column> columns() {
        return Arrays.stream(TreatmentPhase.values()).map(this::column).toList();
    }

    private Column column(TreatmentPhase phase) {
        var window = phases.window(phase);
        var why =
                TreatmentPhases.isRuledOut(book, phase)
                        ? text("grading.phase.ruledOut")
                        : text("grading.phase.noDate");
        return new Column(
                phase.code(),
                text("grading.phase." + phase.code(), String.valueOf(settings.surgeryDays())),
                name(phase.code()),
                window.isPresent(),
                window.map(days -> text("grading.phase.from", days.first().toString())).orElse(why),
                window.map(PhaseColumns::days).orElse(why),
                window.map(days -> days.first().toString()).orElse(""),
                window.flatMap(PhaseWindow::end).map(LocalDate::toString).orElse(""));
    }

    private static String days(PhaseWindow window) {
        return window.end()
                .map(LocalDate::toString)
                .map(last -> text("grading.phase.window", window.first().toString(), last))
                .orElseGet(() -> text("grading.phase.since", window.first().toString()));
    }

    /** The phase's name in full. */
    String name(String code) {
        return code.isEmpty() ? "" : texts.code(TreatmentPhase.CODES.oid(), code, locale);
    }

    /** Whether the phase has begun, so that its toxicity is there to assess. */
    boolean hasBegun(String code) {
        return Optional.of(code)
                .filter(TreatmentPhase.CODES.codes()::contains)
                .map(TreatmentPhase::valueOf)
                .flatMap(phases::window)
                .isPresent();
    }
}

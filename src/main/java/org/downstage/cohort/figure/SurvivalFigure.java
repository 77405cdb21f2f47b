package org.downstage.cohort.figure;

import java.util.Arrays;
import org.downstage.cohort.Flag;
import org.downstage.cohort.Moment;
import org.downstage.cohort.Selection;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.statistics.BandType;
import org.downstage.statistics.ConfidenceInterval;
import org.downstage.statistics.ConfidenceLevel;
import org.downstage.statistics.ObservedDays;
import org.downstage.statistics.SurvivalCurve;

/** The times of each subject, and the Kaplan-Meier curve that the portal makes of them. */
final class SurvivalFigure {

    private final Moment origin;
    private final Moment end;
    private final Flag event;

    private SurvivalFigure(Moment origin, Moment end, Flag event) {
        this.origin = origin;
        this.end = end;
        this.event = event;
    }

    /**
     * From where to where the study counts a survival time.
     *
     * @throws IllegalArgumentException for a figure that is none of survival
     */
    static SurvivalFigure of(FigureKind kind, StudyDefinitions definitions) {
        return switch (kind) {
            case OS ->
                    new SurvivalFigure(
                            moment(definitions.overallSurvivalOrigin()), Moment.OS_END, Flag.DEATH);
            case EFS ->
                    new SurvivalFigure(
                            moment(definitions.eventFreeSurvivalOrigin()),
                            Moment.EFS_END,
                            Flag.EFS_EVENT);
            case DFS -> new SurvivalFigure(Moment.SURGERY, Moment.DFS_END, Flag.DFS_EVENT);
            case PFS -> new SurvivalFigure(Moment.RT_START, Moment.PFS_END, Flag.PFS_EVENT);
            case ENDPOINTS -> throw new IllegalArgumentException("no survival: " + kind);
        };
    }

    private static Moment moment(Origin origin) {
        return switch (origin) {
            case NICT_START -> Moment.NICT_START;
            case RT_START -> Moment.RT_START;
            case SURGERY -> Moment.SURGERY;
        };
    }

    FigureData read(Selection selection) {
        var snapshot = selection.snapshot();
        var from = snapshot.column(origin);
        var to = snapshot.column(end);
        var ended = snapshot.column(event);
        var days = new double[selection.size()];
        var events = new boolean[selection.size()];
        var data = new FigureData.Table("subject", "days", "event");
        var n = 0;
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            if (from[row] != Moment.UNKNOWN && to[row] >= from[row] && ended[row] != Flag.UNKNOWN) {
                // A time of no days counts as half a one, so that the subject stays in (F12).
                days[n] = Math.max(ObservedDays.HALF_A_DAY, to[row] - from[row]);
                events[n] = ended[row] == Flag.YES;
                data.line(snapshot.key(row), days[n], events[n] ? 1 : 0);
                n++;
            }
        }
        var observed = ObservedDays.of(Arrays.copyOf(days, n), Arrays.copyOf(events, n));
        return new FigureData(data.toString(), curve(SurvivalCurve.of(observed.observations())));
    }

    /** The steps at which the curve drops, as R's summary of a survfit has them. */
    private static String curve(SurvivalCurve curve) {
        var table = new FigureData.Table("time", "at_risk", "events", "survival", "lower", "upper");
        curve.steps().stream()
                .filter(step -> step.events() > 0)
                .forEach(step -> {
                    var band = step.estimate().interval(BandType.LOG, ConfidenceLevel.NINETY_FIVE);
                    table.line(
                            step.time(),
                            step.atRisk(),
                            step.events(),
                            step.estimate().survival(),
                            band.map(ConfidenceInterval::lower).orElse(null),
                            band.map(ConfidenceInterval::upper).orElse(null));
                });
        return table.toString();
    }
}

package org.downstage.cohort.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.Flag;
import org.downstage.cohort.Measure;
import org.downstage.cohort.Moment;
import org.downstage.cohort.Range;
import org.downstage.cohort.Selection;
import org.downstage.escc.EligibilityForm;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.NictForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.SurgeryForm;

/**
 * How far the subjects went, as in a CONSORT diagram: each step counts those of the step before who
 * reached it, and says why the others did not.
 */
public record StudyFlow(Basis basis, List<Reached> steps) implements Chart {

    /** The steps in their order. */
    public enum Step {
        ENROLLED,
        TREATED,
        IRRADIATED,
        OPERATED,
        R0,
        FOLLOWED
    }

    /** Why a subject did not reach a step. */
    public enum Reason {
        /** Known not to have. */
        NOT,
        /** Died before. */
        DIED,
        /** Not yet, or not recorded yet. */
        OPEN
    }

    /**
     * A step.
     *
     * @param left those of the step before who did not reach it
     */
    public record Reached(Step step, int reached, Mark mark, List<Left> left) {}

    /**
     * Those who did not reach a step.
     *
     * @param reason the step and why, such as {@code OPERATED.NOT}
     */
    public record Left(String reason, int subjects, Mark mark) {}

    private static final Range ANY = new Range(BigDecimal.ZERO, null);

    @Override
    public IntStream parts() {
        return steps.stream()
                .flatMapToInt(step ->
                        IntStream.concat(
                                IntStream.of(step.reached()),
                                step.left().stream().mapToInt(Left::subjects)));
    }

    static StudyFlow of(Selection selection) {
        var steps = new ArrayList<Reached>();
        var there = IntStream.range(0, selection.size()).map(selection::row).toArray();
        for (var step : Step.values()) {
            var reached = IntStream.of(there).filter(reached(selection, step)).toArray();
            steps.add(
                    new Reached(
                            step,
                            reached.length,
                            mark(selection, step, reached),
                            left(selection, step, there)));
            there = reached;
        }
        return new StudyFlow(Basis.of(selection.size(), 0, 0), List.copyOf(steps));
    }

    private static IntPredicate reached(Selection selection, Step step) {
        var snapshot = selection.snapshot();
        return switch (step) {
            case ENROLLED -> row -> true;
            case TREATED -> row -> snapshot.column(Moment.NICT_START)[row] != Moment.UNKNOWN;
            case IRRADIATED -> row -> snapshot.column(Moment.RT_START)[row] != Moment.UNKNOWN;
            case OPERATED -> row -> snapshot.column(Flag.OPERATED)[row] == Flag.YES;
            case R0 -> row -> snapshot.column(Flag.R0)[row] == Flag.YES;
            case FOLLOWED -> row -> snapshot.column(Moment.LAST_CONTACT)[row] != Moment.UNKNOWN;
        };
    }

    private static Mark mark(Selection selection, Step step, int[] reached) {
        return switch (step) {
            case ENROLLED -> Mark.everybody(form(step));
            case TREATED -> Mark.of(selection, reached, form(step));
            case IRRADIATED -> Mark.of(CohortFilter.NONE.with(Measure.DOSE, ANY)).at(form(step));
            case OPERATED -> Mark.of(CohortFilter.NONE.with(Flag.OPERATED, true)).at(form(step));
            case R0 -> Mark.of(CohortFilter.NONE.with(Flag.R0, true)).at(form(step));
            case FOLLOWED ->
                    Mark.of(CohortFilter.NONE.with(Measure.SURVIVAL_DAYS, ANY)).at(form(step));
        };
    }

    /** Where it stands that somebody reached the step, or not. */
    private static String form(Step step) {
        return switch (step) {
            case ENROLLED -> EligibilityForm.OID;
            case TREATED -> NictForm.OID;
            case IRRADIATED -> RadiotherapyForm.OID;
            case OPERATED -> SurgeryForm.OID;
            case R0 -> PathologyForm.OID;
            case FOLLOWED -> FollowUpForm.OID;
        };
    }

    private static List<Left> left(Selection selection, Step step, int[] before) {
        var gone = IntStream.of(before).filter(reached(selection, step).negate()).toArray();
        var left = new ArrayList<Left>();
        for (var reason : Reason.values()) {
            var subjects =
                    IntStream.of(gone)
                            .filter(row -> reason(selection, step, row) == reason)
                            .toArray();
            if (subjects.length > 0) {
                left.add(
                        new Left(
                                step + "." + reason,
                                subjects.length,
                                mark(selection, step, reason, subjects)));
            }
        }
        return List.copyOf(left);
    }

    private static Reason reason(Selection selection, Step step, int row) {
        var snapshot = selection.snapshot();
        var not =
                switch (step) {
                    case OPERATED -> snapshot.column(Flag.OPERATED)[row] == Flag.NO;
                    case R0 -> snapshot.column(Flag.R0)[row] == Flag.NO;
                    default -> false;
                };
        if (not) {
            return Reason.NOT;
        }
        return snapshot.column(Flag.DEATH)[row] == Flag.YES ? Reason.DIED : Reason.OPEN;
    }

    private static Mark mark(Selection selection, Step step, Reason reason, int[] subjects) {
        return switch (reason) {
            case NOT ->
                    Mark.of(
                                    CohortFilter.NONE.with(
                                            step == Step.R0 ? Flag.R0 : Flag.OPERATED, false))
                            .at(form(step));
            case DIED, OPEN -> Mark.of(selection, subjects, form(step));
        };
    }

    @Override
    public Twin twin(KindWords words) {
        var rows = new ArrayList<Twin.Row>();
        for (var step : steps) {
            for (var left : step.left()) {
                rows.add(Twin.Row.of(words.text("reason." + left.reason()), null, left.subjects()));
            }
            rows.add(Twin.Row.of(words.text("step." + step.step()), step.reached(), null));
        }
        return new Twin(
                List.of(
                        Twin.Column.words(words.text("column")),
                        Twin.Column.number(words.common("subjects")),
                        Twin.Column.number(words.text("left"))),
                rows);
    }
}

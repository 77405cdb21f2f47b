package org.downstage.cohort;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
import org.downstage.endpoint.Rate;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Denominator;

/** The endpoints that a subject reaches or not, in the order of the table. */
public enum Endpoint {
    /** The primary endpoint. */
    R0(Family.PATHOLOGY, Flag.R0),
    COMPLETE_RESPONSE(Family.PATHOLOGY, Flag.COMPLETE_RESPONSE),
    MAJOR_RESPONSE(Family.PATHOLOGY, Flag.MAJOR_RESPONSE),
    OBJECTIVE_RESPONSE(Family.RESPONSE, Flag.OBJECTIVE_RESPONSE),
    DISEASE_CONTROL(Family.RESPONSE, Flag.DISEASE_CONTROL),
    CR_AFTER_RT(Family.RESPONSE, "CR"),
    PR_AFTER_RT(Family.RESPONSE, "PR"),
    CLINICAL_DOWNSTAGING(Family.PATHOLOGY, Flag.CLINICAL_DOWNSTAGING),
    PATHOLOGICAL_DOWNSTAGING(Family.PATHOLOGY, Flag.PATHOLOGICAL_DOWNSTAGING),
    RESECTION(Family.PATHOLOGY, Flag.OPERATED),
    MYELOSUPPRESSION_G3_G4(Family.RADIOTHERAPY, Measure.MYELOSUPPRESSION_RT_GRADE),
    GASTROINTESTINAL_G3_G4(Family.RADIOTHERAPY, Measure.GASTROINTESTINAL_RT_GRADE),
    COMPLICATION_G3_G4(Family.SURGERY, Flag.COMPLICATION_G3_G4);

    /** Who is counted below the line of a rate. */
    public enum Base {
        /** Everybody; of whom nothing is known counts as not reached. */
        ALL_ENROLLED,
        /** Those of whom it is known. */
        ASSESSED,
        /** Those who were operated on and of whom it is known. */
        OPERATED,
        /** Those who had radiotherapy and of whom it is known. */
        IRRADIATED
    }

    private enum Family {
        RESPONSE,
        PATHOLOGY,
        RADIOTHERAPY,
        SURGERY
    }

    /** How it came out for one subject. */
    public enum Outcome {
        REACHED,
        NOT_REACHED,
        UNKNOWN,
        /** It is not defined for the subject, or there was no such subject yet. */
        NONE
    }

    private interface Reading {
        Outcome of(CohortSnapshot snapshot, int row);
    }

    private final Family family;
    private final Function<Selection, Rate> rate;
    private final Reading outcome;
    private final String name;

    Endpoint(Family family, Flag flag) {
        this.family = family;
        this.name = flag.parameter();
        this.rate = selection -> selection.rate(flag);
        this.outcome =
                (snapshot, row) ->
                        switch (snapshot.column(flag)[row]) {
                            case Flag.YES -> Outcome.REACHED;
                            case Flag.NO -> Outcome.NOT_REACHED;
                            default -> Outcome.UNKNOWN;
                        };
    }

    Endpoint(Family family, String responseAfterRt) {
        this.family = family;
        this.name = Feature.RESPONSE_RT.parameter();
        this.rate = selection -> selection.rate(Feature.RESPONSE_RT, responseAfterRt);
        this.outcome =
                (snapshot, row) -> {
                    var code = snapshot.column(Feature.RESPONSE_RT).code(row);
                    return code == null ? Outcome.UNKNOWN : said(code.equals(responseAfterRt));
                };
    }

    /** Severe, but not fatal: grade 3 or 4 (CTCAE). */
    Endpoint(Family family, Measure grade) {
        this.family = family;
        this.name = grade.parameter();
        this.rate = selection -> selection.rate(grade, 3, 4);
        this.outcome =
                (snapshot, row) -> {
                    var number = snapshot.column(grade)[row];
                    return number == Measure.UNKNOWN
                            ? Outcome.UNKNOWN
                            : said(number >= Measure.stored(3) && number <= Measure.stored(4));
                };
    }

    private static Outcome said(boolean reached) {
        return reached ? Outcome.REACHED : Outcome.NOT_REACHED;
    }

    /** How it came out for the subject in a row of a snapshot. */
    Outcome outcome(CohortSnapshot snapshot, int row) {
        var defined =
                switch (family) {
                    case RESPONSE, PATHOLOGY -> true;
                    case RADIOTHERAPY -> snapshot.column(Measure.DOSE)[row] != Measure.UNKNOWN;
                    case SURGERY -> snapshot.column(Flag.OPERATED)[row] == Flag.YES;
                };
        return defined ? outcome.of(snapshot, row) : Outcome.NONE;
    }

    /** The subjects for whom it is defined: harm done by a treatment needs the treatment. */
    private Selection among(Selection selection) {
        return switch (family) {
            case RESPONSE, PATHOLOGY -> selection;
            case RADIOTHERAPY -> selection.known(Measure.DOSE);
            case SURGERY -> selection.only(Flag.OPERATED, Flag.YES);
        };
    }

    Rate rate(Selection selection) {
        return rate.apply(among(selection));
    }

    /** Those for whom it is defined but not known. */
    public CohortFilter unknown() {
        var all = CohortFilter.NONE.missing(Set.of(name));
        return switch (family) {
            case RESPONSE, PATHOLOGY -> all;
            case RADIOTHERAPY -> all.with(Measure.DOSE, new Range(BigDecimal.ZERO, null));
            case SURGERY -> all.with(Flag.OPERATED, true);
        };
    }

    /** Who is counted below the line, as the study defines it. */
    public Base base(StudyDefinitions definitions) {
        return switch (family) {
            case RADIOTHERAPY -> Base.IRRADIATED;
            case SURGERY -> Base.OPERATED;
            case RESPONSE, PATHOLOGY ->
                    switch (denominator(definitions)) {
                        case ALL_ENROLLED -> Base.ALL_ENROLLED;
                        case ASSESSED -> Base.ASSESSED;
                    };
        };
    }

    /** How the unknown are counted. */
    Denominator denominator(StudyDefinitions definitions) {
        return switch (family) {
            case RESPONSE -> definitions.responseDenominator();
            case PATHOLOGY -> definitions.pathologyDenominator();
            case RADIOTHERAPY, SURGERY -> Denominator.ASSESSED;
        };
    }
}

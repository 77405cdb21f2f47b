package org.downstage.oncology;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Response evaluation in solid tumours (RECIST 1.1, Eisenhauer 2009; dossier §3).
 *
 * <p>Every limit is compared exactly, by cross-multiplying: a change of -30 % is a partial response
 * and one of +20 % a progression, whatever the sums. A lesion inside the irradiated field is
 * measurable again only by the study's own rule; that is the caller's to decide.
 */
public final class Recist {

    /** The size, in mm, that stands for "too small to measure". */
    public static final BigDecimal TOO_SMALL_TO_MEASURE_MM = BigDecimal.valueOf(5);

    /** The smallest short axis, in mm, of a node that counts as diseased. */
    public static final BigDecimal PATHOLOGICAL_NODE_MM = BigDecimal.TEN;

    /** How many target lesions a subject may have. */
    public static final int MAX_TARGETS = 5;

    /** How many target lesions an organ may have. */
    public static final int MAX_TARGETS_PER_ORGAN = 2;

    private static final BigDecimal MEASURABLE_NODE_MM = BigDecimal.valueOf(15);
    private static final BigDecimal MEASURABLE_NON_NODAL_MM = BigDecimal.TEN;
    private static final BigDecimal THIN_SLICE_MM = BigDecimal.valueOf(5);
    private static final BigDecimal PROGRESSION_MM = BigDecimal.valueOf(5);
    private static final BigDecimal PROGRESSION_PERCENT = BigDecimal.valueOf(20);
    private static final BigDecimal RESPONSE_PERCENT = BigDecimal.valueOf(30);

    private Recist() {}

    /**
     * The smallest size in mm that is measurable on CT: 15 for the short axis of a node; otherwise
     * 10, or twice the slice thickness if slices are thicker than 5 mm.
     *
     * @param sliceMm slice thickness in mm
     */
    public static BigDecimal smallestMeasurable(LesionKind kind, BigDecimal sliceMm) {
        return switch (kind) {
            case NODE -> MEASURABLE_NODE_MM;
            case NON_NODAL ->
                    sliceMm.compareTo(THIN_SLICE_MM) > 0
                            ? sliceMm.multiply(BigDecimal.TWO)
                            : MEASURABLE_NON_NODAL_MM;
        };
    }

    /** Whether a lesion of this baseline size may be a target, on CT slices of at most 5 mm. */
    public static boolean isMeasurable(LesionKind kind, BigDecimal baselineMm) {
        return baselineMm.compareTo(smallestMeasurable(kind, THIN_SLICE_MM)) >= 0;
    }

    /** Whether there are no more than five target lesions. */
    public static boolean isTargetCountAllowed(int targets) {
        return targets <= MAX_TARGETS;
    }

    /**
     * The organs with more than two target lesions, in their natural order.
     *
     * @param organs one entry for each target lesion
     */
    public static Set<String> organsWithTooManyTargets(Collection<String> organs) {
        return organs.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(organ -> organ.getValue() > MAX_TARGETS_PER_ORGAN)
                .map(organ -> organ.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Sums and response of the target lesions. Tested in this order: complete response; progression
     * (at least +20 % and at least +5 mm over the nadir); partial response (at least -30 % from
     * baseline); else stable. With a lesion unmeasured the answer is not evaluable, unless the
     * measured ones alone already prove progression.
     *
     * @param lesions the target lesions; none gives {@link TargetResponse#NONE}
     * @param earlierSums sums in mm of the assessments between baseline and now, in any order
     */
    public static TargetAssessment assess(
            List<TargetLesion> lesions, Collection<BigDecimal> earlierSums) {
        BigDecimal baseline =
                lesions.stream()
                        .map(TargetLesion::baselineMm)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal nadir = earlierSums.stream().reduce(baseline, BigDecimal::min);
        BigDecimal measured =
                lesions.stream()
                        .flatMap(lesion -> lesion.now().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean complete = lesions.stream().allMatch(lesion -> lesion.now().isPresent());
        return new TargetAssessment(
                baseline,
                nadir,
                complete ? measured : null,
                respond(lesions, complete, baseline, nadir, measured));
    }

    private static TargetResponse respond(
            List<TargetLesion> lesions,
            boolean complete,
            BigDecimal baseline,
            BigDecimal nadir,
            BigDecimal measured) {
        if (lesions.isEmpty()) {
            return TargetResponse.NONE;
        }
        if (lesions.stream().allMatch(TargetLesion::isResolved)) {
            return TargetResponse.CR;
        }
        if (isProgression(nadir, measured)) {
            return TargetResponse.PD;
        }
        if (!complete) {
            return TargetResponse.NE;
        }
        return reaches(RESPONSE_PERCENT, baseline, baseline.subtract(measured))
                ? TargetResponse.PR
                : TargetResponse.SD;
    }

    private static boolean isProgression(BigDecimal nadir, BigDecimal now) {
        BigDecimal growth = now.subtract(nadir);
        return growth.compareTo(PROGRESSION_MM) >= 0 && reaches(PROGRESSION_PERCENT, nadir, growth);
    }

    /** Whether the change is at least so many per cent of the start. */
    private static boolean reaches(BigDecimal percent, BigDecimal start, BigDecimal change) {
        return change.movePointRight(2).compareTo(percent.multiply(start)) >= 0;
    }

    /**
     * The overall response at one assessment. A subject with neither target nor non-target lesions
     * and no new one is not evaluable.
     */
    public static OverallResponse overall(
            TargetResponse target, NonTargetResponse nonTarget, boolean newLesions) {
        if (newLesions || nonTarget == NonTargetResponse.PD) {
            return OverallResponse.PD;
        }
        return switch (target) {
            case PD -> OverallResponse.PD;
            case NE -> OverallResponse.NE;
            case SD -> OverallResponse.SD;
            case PR -> OverallResponse.PR;
            case CR ->
                    switch (nonTarget) {
                        case CR, NONE -> OverallResponse.CR;
                        case NON_CR_NON_PD, NE, PD -> OverallResponse.PR;
                    };
            case NONE ->
                    switch (nonTarget) {
                        case CR -> OverallResponse.CR;
                        case NON_CR_NON_PD -> OverallResponse.NON_CR_NON_PD;
                        case PD -> OverallResponse.PD;
                        case NE, NONE -> OverallResponse.NE;
                    };
        };
    }
}

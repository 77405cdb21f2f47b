package org.downstage.demo;

import static org.downstage.escc.TumourForm.LOCATION;
import static org.downstage.escc.TumourForm.TUMOUR_LENGTH;

import java.util.ArrayList;
import java.util.List;

/**
 * A target lesion at the three scans, in millimetres: longest diameter of the primary, short axis
 * of a node.
 *
 * @param station of the node; empty for the primary
 * @param before at baseline
 * @param afterNict after immunochemotherapy
 * @param afterRt after radiotherapy
 */
record LesionCourse(String station, double before, double afterNict, double afterRt) {

    /** Short axis from which a node counts as enlarged, with a little to spare (RECIST 1.1). */
    private static final double ENLARGED = 10.5;

    boolean isNode() {
        return !station.isEmpty();
    }

    /**
     * The lesions of a subject, sized so that RECIST derives the cohort's two responses, each from
     * the scan before, and that after radiotherapy as many nodes are enlarged as the restaging
     * counts.
     */
    static List<LesionCourse> of(DemonstrationSubject subject) {
        var chance = subject.chance("lesions");
        var stations = targetNodes(subject);
        var before = before(subject, stations.size(), chance);
        var afterNict = resized(before, nictShare(subject, chance), stations.size(), chance);
        var enlarged = targetNodes(subject.figures().text("ycN"));
        var afterRt =
                subject.figures().text("postRtResp").equals("CR")
                        ? gone(before.size(), chance)
                        : resized(afterNict, rtShare(subject, chance), enlarged, chance);
        var lesions = new ArrayList<LesionCourse>();
        for (var i = 0; i < before.size(); i++) {
            lesions.add(
                    new LesionCourse(
                            i == 0 ? "" : stations.get(i - 1),
                            before.get(i),
                            afterNict.get(i),
                            afterRt.get(i)));
        }
        return List.copyOf(lesions);
    }

    private static List<String> targetNodes(DemonstrationSubject subject) {
        var third = TumourData.of(subject).get(LOCATION).orElseThrow();
        return TumourData.stations(third).subList(0, targetNodes(subject.figures().text("cN")));
    }

    /** RECIST allows two targets an organ, and lymph nodes are one. */
    private static int targetNodes(String category) {
        return switch (category) {
            case "N0" -> 0;
            case "N1" -> 1;
            default -> 2;
        };
    }

    private static List<Double> before(DemonstrationSubject subject, int nodes, Chance chance) {
        var length = TumourData.of(subject).get(TUMOUR_LENGTH).orElseThrow().doubleValue();
        var sizes = new ArrayList<Double>();
        sizes.add(length * 10 + chance.between(-2.0, 4.0));
        for (var node = 0; node < nodes; node++) {
            sizes.add(chance.between(18.5, 23.5));
        }
        return sizes;
    }

    /** Stable between 30 % less and 20 % more; progression is at least that, or a new lesion. */
    private static double nictShare(DemonstrationSubject subject, Chance chance) {
        return subject.figures().text("nictResp").equals("PD")
                        && !ResponseData.hasNewLesion(subject)
                ? chance.between(1.24, 1.36)
                : chance.between(0.86, 1.06);
    }

    /** A node that is normal again takes more off the sum than the primary does. */
    private static double rtShare(DemonstrationSubject subject, Chance chance) {
        if (subject.figures().text("postRtResp").equals("PR")) {
            return chance.between(0.42, 0.64);
        }
        var cleared =
                !subject.figures().text("cN").equals("N0")
                        && subject.figures().text("ycN").equals("N0");
        return cleared ? chance.between(0.72, 0.78) : chance.between(0.78, 0.94);
    }

    /** All sizes with their sum at this share; the primary takes what the nodes leave. */
    private static List<Double> resized(
            List<Double> sizes, double share, int enlargedNodes, Chance chance) {
        var nodes = new ArrayList<Double>();
        for (var node = 1; node < sizes.size(); node++) {
            nodes.add(
                    node <= enlargedNodes
                            ? Math.max(ENLARGED, sizes.get(node) * share)
                            : chance.between(6.0, 9.0));
        }
        var all = new ArrayList<Double>();
        all.add(share * sum(sizes) - sum(nodes));
        all.addAll(nodes);
        return all;
    }

    private static double sum(List<Double> sizes) {
        return sizes.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The primary is gone; a node that is normal again keeps a normal size. */
    private static List<Double> gone(int lesions, Chance chance) {
        var sizes = new ArrayList<Double>();
        sizes.add(0.0);
        for (var node = 1; node < lesions; node++) {
            sizes.add(chance.between(5.0, 8.5));
        }
        return sizes;
    }
}

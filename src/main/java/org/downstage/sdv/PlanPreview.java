package org.downstage.sdv;

import java.util.List;

/**
 * What a plan would ask for of what is entered now, before it is in force.
 *
 * @param lines a line a site, in the order of their codes
 */
public record PlanPreview(List<Line> lines) {

    private static final double SECONDS_AN_HOUR = 3_600;

    public PlanPreview {
        lines = List.copyOf(lines);
    }

    /**
     * A site, or all of them.
     *
     * @param site code of the site; empty for all
     * @param filled values and missing reasons that are entered
     * @param critical those of them at critical items
     * @param required those that the plan would ask for
     * @param done those of the required that are verified as they stand
     */
    public record Line(String site, int filled, int critical, int required, int done) {

        Line plus(Line other) {
            return new Line(
                    site,
                    filled + other.filled,
                    critical + other.critical,
                    required + other.required,
                    done + other.done);
        }

        /** What is still to be verified. */
        public int open() {
            return required - done;
        }

        /** The same in hours. */
        public double hours(PlanTerms terms) {
            return open() * terms.secondsEach() / SECONDS_AN_HOUR;
        }
    }

    /** All sites together. */
    public Line total() {
        return lines.stream().reduce(new Line("", 0, 0, 0, 0), Line::plus);
    }
}

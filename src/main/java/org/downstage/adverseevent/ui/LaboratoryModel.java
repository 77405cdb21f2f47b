package org.downstage.adverseevent.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the laboratory says about a term, as the panel draws it.
 *
 * @param series the results over time, one series a test
 * @param proposals what they prove, by phase
 */
record LaboratoryModel(List<Series> series, Map<String, Proposal> proposals) {

    /**
     * The results of a test. Numbers are in the study's unit.
     *
     * @param title test and unit
     * @param range the laboratory's limits at the last sample, in words; empty for none
     * @param points by date
     * @param bands the values of each grade
     */
    record Series(String title, String range, List<Point> points, List<Band> bands) {}

    /**
     * A result.
     *
     * @param date of the sample
     * @param value in the study's unit
     * @param label the value as reported
     */
    record Point(String date, double value, String label) {}

    /**
     * The values of one grade.
     *
     * @param grade that a value in it has at least
     * @param from lower end; {@code null} for none
     * @param to upper end; {@code null} for none
     */
    record Band(int grade, @Nullable Double from, @Nullable Double to) {}

    /**
     * What is proven in a phase.
     *
     * @param grade the least grade; empty if nothing could be graded
     * @param title the sample and its grade
     * @param why the limits that it passed, or what is missing
     * @param date of the sample; empty for none
     */
    record Proposal(String grade, String title, String why, String date) {}
}

package org.downstage.cohort.ui;

import com.vaadin.flow.component.Svg;
import java.util.Locale;
import org.downstage.cohort.EndpointTable;

/**
 * A share and its interval on a line from 0 to 100 %. Decoration: the cells beside it say the same.
 */
class IntervalDrawing extends Svg {

    private static final double LEFT = 6;
    private static final double WIDTH = 96;
    private static final int MIDDLE = 9;

    private IntervalDrawing(String drawing) {
        addClassName("co-interval");
        getElement().setAttribute("aria-hidden", "true");
        setSvg("<svg viewBox=\"0 0 108 18\" focusable=\"false\">" + drawing + "</svg>");
    }

    /** The scale over the column. */
    static IntervalDrawing scale() {
        return new IntervalDrawing(
                tick("start", 0, "0") + tick("middle", 0.5, "50") + tick("end", 1, "100"));
    }

    private static String tick(String anchor, double share, String number) {
        return "<text x=\"%s\" y=\"13\" text-anchor=\"%s\">%s</text>"
                .formatted(at(share), anchor, number);
    }

    /** A line of the table; an empty scale of nobody. */
    static IntervalDrawing of(EndpointTable.Line line) {
        var drawing = new StringBuilder();
        drawing.append(path("scale", "M%s 9.5H%s".formatted(at(0), at(1))));
        for (var mark : new double[] {0, 0.5, 1}) {
            drawing.append(path("scale", "M%s 6v6".formatted(at(mark))));
        }
        line.interval()
                .ifPresent(interval -> {
                    var from = at(interval.lower());
                    var to = at(interval.upper());
                    drawing.append(
                            path(
                                    "interval",
                                    "M%s 5v8M%s 5v8M%s 9.5H%s".formatted(from, to, from, to)));
                });
        line.rate()
                .share()
                .ifPresent(share ->
                        drawing.append(
                                "<rect class=\"share\" x=\"%s\" y=\"%d\" width=\"7\" height=\"7\"/>"
                                        .formatted(decimal(x(share) - 3.5), MIDDLE - 3)));
        return new IntervalDrawing(drawing.toString());
    }

    private static String path(String kind, String way) {
        return "<path class=\"%s\" d=\"%s\"/>".formatted(kind, way);
    }

    private static String at(double share) {
        return decimal(x(share));
    }

    private static double x(double share) {
        return LEFT + share * WIDTH;
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}

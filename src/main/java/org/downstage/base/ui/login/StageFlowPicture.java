package org.downstage.base.ui.login;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Svg;
import java.util.List;
import java.util.function.ToIntFunction;

/** The demonstration cohort's stages before and after treatment, as bands between two columns. */
class StageFlowPicture extends Svg {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 276;
    private static final int TOP = 30;
    private static final int LEFT = 56;
    private static final int RIGHT = 492;
    private static final int BAR = 12;
    private static final int SUBJECT = 8;
    private static final int GAP = 13;
    private static final int NAME = 10;

    private final StringBuilder drawing = new StringBuilder();

    StageFlowPicture() {
        addClassName("ds-stage-flow");
        words(LEFT, "start", TOP - 18, text("login.picture.baseline"));
        words(RIGHT + BAR, "end", TOP - 18, text("login.picture.pathology"));
        int[] leaving = bars(StageFlow.BASELINE, StageFlow::from, LEFT);
        int[] arriving = bars(StageFlow.PATHOLOGY, StageFlow::to, RIGHT);
        StageFlow.ALL.forEach(flow -> band(flow, leaving, arriving));
        setSvg(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg>"
                        .formatted(WIDTH, HEIGHT, text("login.picture"), drawing));
    }

    /** Draws a column's bars with their names; answers where each begins. */
    private int[] bars(List<String> stages, ToIntFunction<StageFlow> end, int x) {
        int[] subjects = new int[stages.size()];
        StageFlow.ALL.forEach(flow -> subjects[end.applyAsInt(flow)] += flow.subjects());
        int all = StageFlow.ALL.stream().mapToInt(StageFlow::subjects).sum();
        int y = TOP + (HEIGHT - TOP - all * SUBJECT - (stages.size() - 1) * GAP) / 2;
        int[] starts = new int[stages.size()];
        for (int stage = 0; stage < starts.length; stage++) {
            starts[stage] = y;
            int height = subjects[stage] * SUBJECT;
            bar(x, y, height);
            boolean left = x == LEFT;
            words(
                    left ? x - NAME : x + BAR + NAME,
                    left ? "end" : "start",
                    y + height / 2 + 4,
                    stages.get(stage));
            y += height + GAP;
        }
        return starts;
    }

    private void bar(int x, int y, int height) {
        drawing.append(
                "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>"
                        .formatted(x, y, BAR, height));
    }

    /** Draws a flow from the first free place of its one bar to that of the other. */
    private void band(StageFlow flow, int[] leaving, int[] arriving) {
        int height = flow.subjects() * SUBJECT;
        int from = leaving[flow.from()];
        int to = arriving[flow.to()];
        leaving[flow.from()] += height;
        arriving[flow.to()] += height;
        int left = LEFT + BAR;
        int middle = (left + RIGHT) / 2;
        String there =
                "M%d %d C%d %d %d %d %d %d"
                        .formatted(left, from, middle, from, middle, to, RIGHT, to);
        String back =
                "V%d C%d %d %d %d %d %d Z"
                        .formatted(
                                to + height,
                                middle,
                                to + height,
                                middle,
                                from + height,
                                left,
                                from + height);
        drawing.append("<path class=\"%s\" d=\"%s %s\"/>".formatted(kind(flow), there, back));
    }

    private static String kind(StageFlow flow) {
        if (flow.change() == 0) {
            return "same";
        }
        return flow.change() < 0 ? "lower" : "higher";
    }

    private void words(int x, String anchor, int y, String words) {
        drawing.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>"
                        .formatted(x, y, anchor, words));
    }
}

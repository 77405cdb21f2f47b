package org.downstage.adverseevent.ui;

/** What the cells of one term say on a page, in words. */
final class GradedLabels {

    private final GradingModel model;
    private final String term;

    GradedLabels(GradingPage page, String term) {
        this.model = page.grading().open();
        this.term = term;
    }

    String of(String phase) {
        var cell = model.cells().get(new CellKey(term, phase).toString());
        if (cell == null) {
            throw new AssertionError("No cell of " + term + " in " + phase);
        }
        return cell.label();
    }
}

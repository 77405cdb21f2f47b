package org.downstage.laboratory.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.downstage.dataentry.ui.Edits;

/** The acts that can be taken back, the latest first. Typing on in one cell is one act. */
final class LabUndo {

    private record Act(String cell, Consumer<Edits> undo) {}

    private final Deque<Act> acts = new ArrayDeque<>();

    /** Remembers an act; a cell's name is empty for an act on many. */
    void push(String cell, Edits edits) {
        if (edits.isEmpty()) {
            return;
        }
        var last = acts.peek();
        if (last != null && !cell.isEmpty() && last.cell().equals(cell)) {
            acts.pop();
            var later = edits.undo();
            acts.push(new Act(cell, later.andThen(last.undo())));
        } else {
            acts.push(new Act(cell, edits.undo()));
        }
    }

    /** Takes the latest act back; does nothing when there is none. */
    void undo(Edits edits) {
        var last = acts.poll();
        if (last != null) {
            last.undo().accept(edits);
        }
    }

    int size() {
        return acts.size();
    }

    void clear() {
        acts.clear();
    }
}

package org.downstage.adverseevent.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.downstage.dataentry.ui.Edits;

/** The acts that can be taken back, the latest first. Typing on in one field is one act. */
final class UndoStack {

    private record Act(String field, Consumer<Edits> undo) {}

    private final Deque<Act> acts = new ArrayDeque<>();

    /** Remembers an act. */
    void push(Edits edits) {
        push("", edits);
    }

    /** Remembers what was typed in a field. */
    void push(String field, Edits edits) {
        var last = acts.peek();
        var goesOn = !field.isEmpty() && last != null && last.field().equals(field);
        if (!edits.isEmpty() && !goesOn) {
            acts.push(new Act(field, edits.undo()));
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

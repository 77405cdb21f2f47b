package org.downstage.dataentry.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an open form is drawn. */
public interface FormPage {

    /** From now on, what the reader does goes there. */
    void edits(FormEditor editor);

    /** What stands on the page. */
    Component component();

    /** Draws the form anew. */
    void show(FormModel model);

    /** Says what became of an act, with what follows now. */
    void answer(Answer answer, FormUpdate update);

    /** Draws the marks of the places anew, and what follows now; what is typed stays. */
    default void mark(Map<String, List<FormModel.MarkModel>> marks, FormUpdate update) {}

    /** Says that everything up to this entry is kept; from any thread. */
    void kept(int sequence, String at);

    /**
     * What the page says after an act.
     *
     * @param tone how it is meant: done, attention or blocking
     * @param sentence what happened
     * @param goTo the place to focus; null to stay
     */
    record Answer(String tone, String sentence, @Nullable String goTo) {}
}

package org.downstage.base.ui;

import com.vaadin.flow.component.Component;

/** Fills the top bar's place for going to any subject, item or page. */
@FunctionalInterface
public interface GoTo {

    /** A new field for one page; it brings its own label and its key, Ctrl+K. */
    Component createField();
}

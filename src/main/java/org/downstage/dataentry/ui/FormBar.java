package org.downstage.dataentry.ui;

import com.vaadin.flow.component.Component;

/**
 * What another feature puts below an open form, whatever page draws the form: a bean of prototype
 * scope, made anew for each page, in the order of its {@code @Order}.
 */
public interface FormBar {

    /** What stands on the page; invisible when the reader has nothing to do or to see there. */
    Component component();

    /** Speaks about this form as it was just opened. */
    void show(FormEditor open);
}

package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.dom.Element;

/** Chooses from one end to another, each typed into a field that the browser checks. */
abstract class EndsMenu extends FilterMenu {

    private final Element from;
    private final Element to;

    /**
     * A menu with two empty ends.
     *
     * @param type of the fields, as a browser knows them
     */
    EndsMenu(String name, String type) {
        super(name);
        from = end(type);
        to = end(type);
        choices()
                .getElement()
                .appendChild(labelled(text("cohort.from"), from), labelled(text("cohort.to"), to));
    }

    private static Element labelled(String words, Element end) {
        return new Element("label").appendChild(new Element("span").setText(words), end);
    }

    private Element end(String type) {
        var end = new Element("input").setAttribute("type", type);
        end.addEventListener(
                        "change",
                        change ->
                                chosen(from.getProperty("value", ""), to.getProperty("value", "")))
                .synchronizeProperty("value");
        adjust(end);
        return end;
    }

    /** Says what the field of an end takes. */
    void adjust(Element end) {}

    /** Another end was typed; empty for none. */
    abstract void chosen(String first, String last);

    /** Shows the ends, and the choice in words. */
    final void show(String first, String last, String words, boolean any) {
        from.setProperty("value", first);
        to.setProperty("value", last);
        say(words, any);
    }
}

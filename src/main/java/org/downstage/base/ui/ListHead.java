package org.downstage.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.downstage.base.ui.mark.Glyph;

/** The head of a page that lists: its title, how many are listed, and the list as a file. */
public class ListHead extends Div {

    private final Span count = new Span();

    /**
     * A head that does not say yet how many there are.
     *
     * @param export what the link to the file says
     * @param download writes the file
     */
    public ListHead(String title, String export, DownloadHandler download) {
        count.addClassName("ds-secondary");
        count.getElement().setAttribute("role", "status");
        var file = new Anchor(download, "");
        file.add(Glyph.DOWNLOAD.decoration(), new Span(export));
        file.addClassName("ds-download");
        add(new H1(title), count, file);
        addClassName("ds-page-head");
    }

    /** Says how many are listed. */
    public final void count(String words) {
        count.setText(words);
    }
}

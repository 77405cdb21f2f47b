package org.downstage.base.ui.error;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;

/** A page that only says something and leads home. */
abstract class MessagePage extends Div implements HasBreadcrumb {

    private final H1 title = new H1();

    MessagePage() {
        addClassName("ds-page");
    }

    final void show(String heading, String sentence) {
        removeAll();
        title.setText(heading);
        Anchor home = new Anchor("", text("error.home"));
        add(title, new Paragraph(sentence), new Paragraph(home));
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(title.getText()));
    }
}

package org.downstage.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.downstage.base.NotThere;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.StatusMark;

/** A page as features write them, with a button for everything that can go wrong. */
@Route("sample")
@PermitAll
public class SampleView extends WorkArea implements HasBreadcrumb, HasUrlParameter<String> {

    private String subject = "";

    SampleView() {
        super("About the mark");
        Div page = new Div(new H1("Sample"));
        page.addClassName("ds-page");
        Div marks = new Div();
        marks.addClassName("ds-page-head");
        for (StatusMark status : StatusMark.values()) {
            marks.add(Marks.status(status), Marks.statusBadge(status));
        }
        marks.add(
                Marks.openQueries(2),
                Marks.missing(3),
                Marks.missingReason("ND", "not documented"));
        Button save = new Button("Save", click -> Notices.done("Saved."));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        page.add(
                marks,
                new Div(
                        save,
                        new Button(
                                "Break",
                                click -> {
                                    throw new IllegalStateException("broken on purpose");
                                }),
                        new Button(
                                "Refuse",
                                click -> {
                                    throw new Missing();
                                })));
        addWork(page);
        showInPanel(new H2("Panel"), new Paragraph("Speaks about what has the focus."));
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (parameter.equals("missing")) {
            throw new Missing();
        }
        if (parameter.equals("broken")) {
            throw new IllegalStateException("broken on purpose");
        }
        subject = parameter;
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.to("sample/all", "Samples"), Crumb.here(subject));
    }

    /** A record that is not there. */
    static class Missing extends RuntimeException implements NotThere {
        private static final long serialVersionUID = 1L;
    }
}

package org.downstage.matrix.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.downstage.matrix.SiteProgress.SiteName;
import org.downstage.subject.EnrolResult;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;

/** Enrols a subject in place: the site, the next free id, and a sentence where it cannot be. */
class EnrolPanel extends Section {

    private final SubjectService subjects;
    private final Consumer<Subject> enrolled;
    private final Select<SiteName> site = new Select<>();
    private final TextField id = new TextField(text("matrix.enrol.id"));

    /**
     * A closed panel.
     *
     * @param sites where the account may enrol; not empty
     * @param enrolled told of the new subject
     */
    EnrolPanel(SubjectService subjects, List<SiteName> sites, Consumer<Subject> enrolled) {
        this.subjects = subjects;
        this.enrolled = enrolled;
        addClassName("mx-enrol");
        getElement().setAttribute("aria-label", text("matrix.enrol"));
        site.setLabel(text("matrix.filter.site"));
        site.setItems(sites);
        site.setItemLabelGenerator(one -> text("matrix.site", one.code(), one.city(reader())));
        site.setVisible(sites.size() > 1);
        site.addValueChangeListener(change -> propose());
        id.setHelperText(text("matrix.enrol.hint"));
        id.addKeyDownListener(Key.ENTER, key -> enrol());
        var enrol = new Button(text("matrix.enrol.do"), click -> enrol());
        enrol.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(text("matrix.enrol.cancel"), click -> setVisible(false));
        getElement()
                .addEventListener("keydown", key -> setVisible(false))
                .setFilter("event.key === 'Escape'");
        add(new H2(text("matrix.enrol")), new Div(site, id, enrol, cancel));
        setVisible(false);
    }

    /** Opens at a site with the next free id. */
    void open(SiteName at) {
        setVisible(true);
        if (at.equals(site.getValue())) {
            propose();
        } else {
            site.setValue(at);
        }
        id.focus();
    }

    private void propose() {
        id.setInvalid(false);
        id.setValue(subjects.proposeKey(site.getValue().siteId()));
    }

    private void enrol() {
        switch (subjects.enrol(site.getValue().siteId(), id.getValue())) {
            case EnrolResult.Enrolled(Subject subject) -> enrolled.accept(subject);
            case EnrolResult.NotAnId(String code) -> refuse(text("matrix.enrol.notAnId", code));
            case EnrolResult.Taken(String key) -> refuse(text("matrix.enrol.taken", key));
            case EnrolResult.SiteClosed(String code) -> refuse(text("matrix.enrol.closed", code));
        }
    }

    private void refuse(String sentence) {
        id.setErrorMessage(sentence);
        id.setInvalid(true);
        id.focus();
    }
}
